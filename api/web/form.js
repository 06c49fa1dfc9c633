// The form of filters: filled from the address, read back into filters, and where the API's complaints are shown.

import { choices, choiceValue, setChoice } from "./choice.js";
import { el } from "./dom.js";

const SETTLE = 450; // milliseconds after the last key before what was typed counts

/** The parameters that the form has a field for. */
export function parameters(form) {
  return [...form.querySelectorAll("[data-parameter]")].map((field) => field.dataset.parameter);
}

/** Show these filters in the form; the field that is being `typed` in is left alone. */
export function fill(form, filters, typed = null) {
  for (const input of inputs(form)) {
    if (input !== typed) input.value = filters.get(input.name) ?? "";
  }
  for (const group of choices(form)) setChoice(group, filters.get(group.dataset.choice));
  const more = form.querySelector(".more");
  more.open ||= [...more.querySelectorAll("[name]")].some((input) => filters.has(input.name));
}

/** The filters as the form has them; those without a field are kept. */
export function collect(form, filters) {
  const query = new URLSearchParams(filters);
  parameters(form).forEach((name) => query.delete(name));
  for (const input of inputs(form)) put(query, input.name, input.value.trim());
  for (const group of choices(form)) put(query, group.dataset.choice, choiceValue(group));
  return query;
}

/** Call `settled(field, first)` when the reader changed a field; `first` is false while the same one is typed on. */
export function watch(form, settled) {
  let timer = null;
  let typing = null;
  const report = (field) => {
    clearTimeout(timer);
    timer = null;
    settled(field, field !== typing);
    typing = field;
  };
  const wait = ({ target }) => {
    clearTimeout(timer);
    timer = setTimeout(report, target.matches("select, [type=checkbox]") ? 0 : SETTLE, target);
  };
  form.addEventListener("input", wait);
  form.addEventListener("change", ({ target }) => timer && report(target));
  form.addEventListener("focusout", () => (typing = null));
  form.addEventListener("submit", (submit) => submit.preventDefault());
}

/** Say beside each field how its names were understood, where that is not what was typed. */
export function explain(form, resolved) {
  form.querySelectorAll(".read").forEach((old) => old.remove());
  for (const [name, names] of Object.entries(resolved)) {
    const told = names.filter(({ given, ids }) => given !== ids.join());
    const words = told.map(({ given, ids }) => `${given}: ${ids.join(" or ")}`).join("; ");
    if (words) fieldOf(form, name)?.append(el("p", { class: "read" }, words));
  }
}

/** Show each complaint beside its field; gives those that have none. `mend(error, value)` is told what to try. */
export function complain(form, errors, mend) {
  form.querySelectorAll(".fault").forEach((old) => old.remove());
  form.querySelectorAll(".wrong").forEach(calm);
  return errors.filter((error) => !beside(form, error, mend));
}

/** The words of a complaint, and a button for each suggestion. */
export function complaint(error, mend) {
  const offer = error.suggestions ?? [error.suggestion ?? []].flat();
  const buttons = offer.map((value) => {
    const button = el("button", { type: "button", class: "suggestion" }, value);
    button.addEventListener("click", () => mend(error, value));
    return button;
  });
  if (!buttons.length) return [error.detail];
  return [error.detail.replace(/[.\s]*$/, ". Did you mean "), ...buttons.flatMap((one) => [one, " "]), "?"];
}

function beside(form, error, mend) {
  const field = fieldOf(form, error.parameter ?? "");
  if (!field) return false;
  const id = `fault-${error.parameter}`;
  const control = field.querySelector("input[name], select, summary");
  field.classList.add("wrong");
  control.setAttribute("aria-describedby", id);
  if (!control.matches("summary")) control.setAttribute("aria-invalid", "true");
  field.append(el("p", { class: "fault", id, role: "alert" }, complaint(error, mend)));
  return true;
}

function calm(field) {
  field.classList.remove("wrong");
  const control = field.querySelector("[aria-describedby]");
  control.removeAttribute("aria-describedby");
  control.removeAttribute("aria-invalid");
}

const fieldOf = (form, name) => form.querySelector(`[data-parameter="${CSS.escape(name)}"]`);

const inputs = (form) => form.querySelectorAll("input[name], select[name]");

function put(query, name, value) {
  if (value) query.set(name, value);
}
