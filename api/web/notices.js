// What the page says of itself: loading, nothing found, and what went wrong.

import { changed, write } from "./address.js";
import { byId, el } from "./dom.js";
import { complaint } from "./form.js";

/** Show that the page waits for an answer. */
export function busy(waiting) {
  byId("main").setAttribute("aria-busy", String(waiting));
  if (waiting) say("Loading …");
}

/** Say how things stand, to the eye and to a screen reader. */
export const say = (words) => byId("status").replaceChildren(words);

/** Take the notice away. */
export function hush() {
  byId("notice").hidden = true;
  byId("main").classList.remove("stale");
}

/** Show a problem that no field can show: the answer's words, complaints left over, and a button that asks again. */
export function warn(problem, rest, { mend, again }) {
  byId("main").classList.add("stale");
  if (problem.status === 422 && !rest.length) return byId("notice").setAttribute("hidden", "");
  const faults = rest.map((error) => el("li", {}, nameOf(error), complaint(error, mend)));
  const parts = [
    el("strong", {}, titled(problem)),
    faults.length ? el("ul", {}, faults) : el("p", {}, problem.detail ?? ""),
  ];
  if (problem.status !== 422) parts.push(retry(again));
  byId("notice").replaceChildren(...parts);
  byId("notice").hidden = false;
}

/** What stands in the list's place when it is empty: what may be tried instead. */
export function emptiness(filters) {
  if (![...filters].length) {
    const how = el("p", {}, "Add articles with ", el("code", {}, "dateline ingest PATH"), ".");
    return el("li", { class: "empty" }, el("strong", {}, "No events yet"), how);
  }
  const links = offers(filters).map(([words, changes]) => el("a", { href: write(changed(filters, changes)) }, words));
  links.push(el("a", { href: "/" }, "Clear all filters"));
  return el("li", { class: "empty" }, el("strong", {}, "No event matches"), el("p", {}, links));
}

/** The filters in force that have no field, each with a link that takes it away. */
export function drawExtras(filters, known) {
  const rest = [...filters].filter(([name]) => !known.includes(name));
  const items = rest.map(([name, value]) => {
    const href = write(changed(filters, { [name]: null }));
    return el("li", {}, `${name}=${value} `, el("a", { href, "aria-label": `Remove ${name}` }, "×"));
  });
  byId("extras").replaceChildren(...items);
}

function offers(filters) {
  const dated = filters.has("from") || filters.has("to");
  return [
    filters.get("modality") !== "any" && ["Look at every modality", { modality: "any" }],
    dated && ["All dates", { from: null, to: null }],
    filters.has("match") && ["Dates that may fall in the range", { match: null }],
  ].filter(Boolean);
}

const titled = ({ status, title }) => (status === 422 ? "These cannot be read" : title);

const nameOf = ({ parameter }) => (parameter ? [el("code", {}, parameter), " "] : []);

function retry(again) {
  const button = el("button", { type: "button" }, "Try again");
  button.addEventListener("click", again);
  return button;
}
