// The charts above the list: histogram, timeline and legend on one axis, and what did not fit on it.

import { domain, scale } from "./axis.js";
import { byId, el, svg } from "./dom.js";
import { extent, side } from "./extent.js";
import { histogram } from "./histogram.js";
import { drawMark, markClasses, place } from "./marks.js";
import { timeline } from "./timeline.js";
import { counted } from "./words.js";

const SAMPLE = { quad: "material_cooperation", modality: "asserted" };
const SHAPES = [
  ["day", "on a known day"],
  ["uncertain", "on some day of these"],
  ["span", "lasted; fades where an end is open"],
];
const MODALITIES = [
  ["future", "planned"],
  ["alleged", "alleged"],
  ["hypothetical", "hypothetical"],
  ["negated", "negated"],
];

/** Draw the page's events. `pick(from, to)` is told a brushed range, `showAll()` that no event is to be left out. */
export function drawCharts(page, { pick, showAll }) {
  const dated = page.events.map((event) => ({ event, span: extent(event.when) })).filter(({ span }) => span);
  byId("charts").hidden = dated.length === 0;
  if (!dated.length) return;
  const shown = domain(
    dated.map(({ span }) => span),
    page.window,
    page.whole,
  );
  const axis = scale(shown, byId("timeline").clientWidth);
  byId("histogram").replaceChildren(histogram(dated, axis, pick));
  byId("timeline").replaceChildren(timeline(dated, axis, page.event), outside(dated, axis, page, showAll));
}

/** Mark the opened event's mark, and no other. */
export function markOpened(id) {
  for (const mark of byId("timeline").querySelectorAll(".mark"))
    mark.classList.toggle("opened", mark.dataset.id === id);
}

/** Fill the legend with marks as the timeline draws them. */
export function drawLegend() {
  const shapes = SHAPES.map(([shape, words]) => key(words, [sample(shape, {}, shape === "day" ? 16 : 3)]));
  const outlines = MODALITIES.map(([modality, words]) =>
    key(words, [sample("day", { modality }, 8), sample("uncertain", { modality }, 26)]),
  );
  byId("legend").replaceChildren(...shapes, ...outlines);
}

function outside(dated, axis, page, showAll) {
  const count = (where) => dated.filter(({ span }) => side(span, axis) === where).length;
  const words = [
    [count("before"), "earlier"],
    [count("after"), "later"],
    [page.events.length - dated.length, "without any date"],
  ].filter(([number]) => number);
  const note = words.map(([number, kind]) => `${number.toLocaleString("en-GB")} ${kind}`).join(", ");
  const line = el("p", { class: "outside" }, note ? `Not drawn, but in the list: ${note}. ` : "");
  if (count("before") + count("after")) line.append(button("Draw all", showAll));
  return line;
}

function button(words, act) {
  const node = el("button", { type: "button" }, words);
  node.addEventListener("click", act);
  return node;
}

function key(words, marks) {
  const width = 24 * marks.length + 8;
  const image = svg("svg", { width, height: 16, viewBox: `0 0 ${width} 16`, "aria-hidden": "true" }, marks);
  return el("li", {}, image, ` ${words}`);
}

function sample(shape, changes, shift) {
  const event = { ...SAMPLE, ...changes };
  const last = shape === "day" ? 0 : 26;
  const span = { shape, first: 0, last, from: 0, until: shape === "span" ? 12 : last };
  const at = place(span, scale({ first: 0, last: 99 }, 100));
  const moved = svg("g", { class: markClasses(event, span), transform: `translate(${shift} 0)` });
  moved.append(...drawMark(event, span, at, 1, 14));
  return moved;
}

export const loaded = (page) => counted(page.events.length, "event") + (page.next ? ", and more to load" : "");
