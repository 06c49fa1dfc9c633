// An event in words.

import { dayWords, monthWords, rangeWords, toDay } from "./days.js";

export const MODALITY = {
  asserted: "asserted",
  future: "planned",
  alleged: "alleged",
  hypothetical: "hypothetical",
  negated: "negated",
};

export const QUAD = {
  verbal_cooperation: "Verbal cooperation",
  material_cooperation: "Material cooperation",
  verbal_conflict: "Verbal conflict",
  material_conflict: "Material conflict",
};

const ANCHOR = { said: "the day of the report", published: "undated in the text; by its publication" };

/** "24 Feb 2022", "a day of 1–28 Feb 2022", "from 24 Feb 2022 on". */
export function whenWords(when) {
  const [first, last] = [toDay(when.earliest), toDay(when.latest)];
  if (first === null && last === null) return "no known date";
  const lasted = when.kind === "span";
  if (last === null) return lasted ? `from ${dayWords(first)} on` : `on or after ${dayWords(first)}`;
  if (first === null) return lasted ? `until ${dayWords(last)}` : `on or before ${dayWords(last)}`;
  if (first === last) return dayWords(first);
  if (lasted) return rangeWords(first, last);
  return unitWords(when.edtf, first) ?? `a day of ${rangeWords(first, last)}`;
}

/** What the date dates when it is not the act itself, else null. */
export const anchorWords = (when) => ANCHOR[when.anchor] ?? null;

/** "ASSAULT/aerial". */
export const typeWords = (event) => (event.mode ? `${event.type}/${event.mode}` : event.type);

/** "China, Russia"; what is not known is said so. */
export const partyWords = (parties) => parties.map((party) => party.name || party.text).join(", ");

/** "Russia: ASSAULT/aerial, Ukraine". */
export function sentence(event) {
  const source = partyWords(event.source) || "Unknown";
  const target = partyWords(event.target);
  return `${source}: ${typeWords(event)}${target ? `, ${target}` : ""}`;
}

/** "RUS → UKR assault", short enough for a chart. */
export function shortLabel(event) {
  const target = codes(event.target);
  return `${codes(event.source) || "?"}${target ? ` → ${target}` : ""} ${event.type.toLowerCase()}`;
}

/** "1 event", "1,000 events". */
export const counted = (number, noun) => `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;

function unitWords(edtf, first) {
  if (/^\d{4}$/.test(edtf)) return `in ${edtf}`;
  return /^\d{4}-(0\d|1[0-2])$/.test(edtf) ? `in ${monthWords(first)}` : null;
}

function codes(parties) {
  const names = [...new Set(parties.map((party) => party.country ?? party.org ?? (party.name || party.text)))];
  const short = names.slice(0, 2).map((name) => (name.length > 14 ? `${name.slice(0, 13)}…` : name));
  return short.join(", ") + (names.length > 2 ? ` +${names.length - 2}` : "");
}
