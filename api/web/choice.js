// A menu of check boxes for one parameter that takes several values.

import { el } from "./dom.js";
import { QUAD } from "./words.js";

/** The menus of a form. */
export const choices = (form) => form.querySelectorAll("[data-choice]");

/** Tick the boxes of a value of the address. One that boxes cannot say (a "-", an unknown word) is kept as it is. */
export function setChoice(group, value) {
  const given = value || group.dataset.default || "";
  const all = Boolean(given) && given === group.dataset.all;
  const words = given.split(",").filter(Boolean);
  const boxes = [...group.querySelectorAll("input")];
  const known = all || words.every((word) => boxes.some((box) => box.value === word));
  boxes.forEach((box) => (box.checked = known && (all || words.includes(box.value))));
  if (known) delete group.dataset.kept;
  else group.dataset.kept = given;
  summarise(group);
}

/** The value of the parameter, "" for its default. */
export function choiceValue(group) {
  if (group.dataset.kept) return group.dataset.kept;
  const boxes = [...group.querySelectorAll("input")];
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  if (group.dataset.all && ticked.length === boxes.length) return group.dataset.all;
  const value = ticked.join(",");
  return value === group.dataset.default ? "" : value;
}

/** Let the menus behave: a tick counts at once, Escape and a click elsewhere close. */
export function liven(form) {
  form.addEventListener("input", ({ target }) => {
    const group = target.closest("[data-choice]");
    if (!group) return;
    delete group.dataset.kept;
    summarise(group);
  });
  document.addEventListener("click", ({ target }) => {
    form.querySelectorAll(".menu[open]").forEach((menu) => (menu.open = menu.contains(target)));
  });
  form.addEventListener("keydown", (press) => {
    const menu = press.key === "Escape" && press.target.closest(".menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

/** Fill the menu of event types from the API's list, by quad class. */
export function fillTypes(group, types) {
  const legend = group.querySelector("legend");
  const sets = Object.entries(QUAD).map(([quad, name]) => {
    const own = types.filter((type) => type.quad === quad);
    return el(
      "div",
      { class: `set quad-${quad}`, role: "group", "aria-label": name },
      el("b", {}, name),
      own.map(typeBox),
    );
  });
  group.replaceChildren(legend, ...sets);
}

function typeBox({ type, meaning, event_count: count }) {
  const box = el("input", { type: "checkbox", value: type, "data-word": type });
  return el("label", { title: meaning }, box, ` ${type} `, el("small", {}, count ? count.toLocaleString("en-GB") : ""));
}

function summarise(group) {
  const boxes = [...group.querySelectorAll("input")];
  const words = boxes.filter((box) => box.checked).map((box) => box.dataset.word);
  const all = words.length === boxes.length;
  const text = group.dataset.kept || (!words.length || all ? "Any" : words.join(", "));
  group.closest("details").querySelector(".value").textContent = text;
}
