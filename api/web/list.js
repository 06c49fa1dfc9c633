// The list: each event as a row that says when, who did what to whom, and quotes the sentence that says so.

import { write } from "./address.js";
import { dayWords, toDay } from "./days.js";
import { details } from "./details.js";
import { el, webAddress } from "./dom.js";
import { anchorWords, counted, MODALITY, partyWords, typeWords, whenWords } from "./words.js";

/** The row of an event; `opened` rows also hold the details. Links keep the filters. */
export function row(event, filters, opened) {
  const open = event.id === opened;
  const item = el("li", {
    class: `event quad-${event.quad} ${event.modality}`,
    id: `event-${event.id}`,
    "data-id": event.id,
  });
  item.append(time(event), told(event, filters, open), facts(event));
  if (open) item.append(details(event, filters));
  return item;
}

function time({ when }) {
  const note = anchorWords(when);
  return el(
    "div",
    { class: "when" },
    el("strong", {}, whenWords(when)),
    el("code", { title: "Extended Date/Time Format" }, when.edtf),
    when.text ? el("span", { class: "said" }, `“${when.text}”`) : null,
    note ? el("span", { class: "note" }, note) : null,
  );
}

function told(event, filters, open) {
  const link = el(
    "a",
    {
      class: "open",
      href: write(filters, open ? null : event.id),
      "aria-expanded": String(open),
    },
    deed(event),
  );
  return el("div", { class: "told" }, el("h3", {}, link, badges(event)), quote(event.quote), evidence(event));
}

function deed(event) {
  const act = el("span", { class: "type" }, typeWords(event));
  if (event.mutual) return [parties(event.source, " · "), " ", act];
  const target = event.target.length ? [" ", arrow(), " ", parties(event.target, ", ")] : [];
  return [parties(event.source, ", "), " ", arrow(), " ", act, ...target];
}

const arrow = () => el("span", { class: "arrow", "aria-hidden": "true" }, "→");

function parties(list, comma) {
  if (!list.length) return el("span", { class: "unknown" }, "unknown");
  return list.flatMap((party, index) => [
    index ? comma : null,
    el("span", { class: "party", title: party.text }, party.name || party.text),
  ]);
}

function badges(event) {
  const words = [event.modality === "asserted" ? null : MODALITY[event.modality], event.mutual ? "mutual" : null];
  if (event.historical) words.push("background");
  return words
    .filter(Boolean)
    .map((word) => [" ", el("span", { class: `badge ${word}` }, word)])
    .flat();
}

/** The sentence with its trigger marked; offsets are code points of the article, so of the quote after its start. */
export function quote({ text, start, trigger, url }) {
  const letters = Array.from(text);
  const [from, to] = trigger.map((offset) => Math.min(Math.max(offset - start, 0), letters.length));
  const slice = (...bounds) => letters.slice(...bounds).join("");
  return el("blockquote", { cite: webAddress(url) }, slice(0, from), el("mark", {}, slice(from, to)), slice(to));
}

function evidence({ quote: { url, article, title, publisher, published } }) {
  const address = webAddress(url);
  const link = el(
    "a",
    {
      class: "article",
      href: address ?? `/v1/articles/${encodeURIComponent(article)}?include=text`,
      rel: address ? "noopener noreferrer" : null,
      target: address ? "_blank" : null,
    },
    title || "the article",
  );
  const rest = [publisher, published && `published ${dayWords(toDay(published))}`].filter(Boolean).join(", ");
  return el("p", { class: "evidence" }, link, rest ? ` ${rest}` : null);
}

function facts(event) {
  const places = event.places.map((place) => place.name).join(", ");
  const said = partyWords(event.attribution);
  const numbers = event.numbers.map((number) => `${number.what}: ${number.text}`).join("; ");
  const counts = [
    [event.mention_count, "mention"],
    [event.article_count, "article"],
    [event.publisher_count, "publisher"],
  ].filter(([number]) => number);
  return el(
    "ul",
    { class: "facts" },
    places ? el("li", { class: "place" }, places) : null,
    numbers ? el("li", { class: "place" }, numbers) : null,
    said ? el("li", {}, `according to ${said}`) : null,
    event.contexts.length ? el("li", {}, event.contexts.join(", ").replaceAll("_", " ")) : null,
    el("li", {}, counts.map(([number, noun]) => counted(number, noun)).join(" · ")),
  );
}

/** Swap the row of an event for a new one, open or closed; the keyboard stays on it. */
export function redraw(list, event, filters, opened) {
  const old = list.querySelector(`[data-id="${CSS.escape(event.id)}"]`);
  if (!old) return;
  const fresh = row(event, filters, opened);
  const focused = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (focused) fresh.querySelector("a.open").focus({ preventScroll: true });
}
