// The drawing of one event's time. The shape says how well the day is known, the outline says the modality, and the
// colour only repeats the quad class.

import { svg } from "./dom.js";
import { QUAD } from "./words.js";

const OPEN = 56; // pixels over which an open end fades out
const NARROWEST = 9; // pixels of a band, so that its ends can be seen to fade
const FADES = {
  soft: [
    [0, 0],
    [0.36, 0.7],
    [0.64, 0.7],
    [1, 0],
  ],
  in: [
    [0, 0],
    [1, 1],
  ],
  out: [
    [0, 1],
    [1, 0],
  ],
};

/** The gradients that marks are painted with, for each quad class. */
export function gradients() {
  const names = Object.keys(QUAD).flatMap((quad) => Object.keys(FADES).map((fade) => [quad, fade]));
  return svg(
    "defs",
    {},
    names.map(([quad, fade]) => gradient(quad, fade)),
  );
}

/** Where an extent lies: left and right of all of it, and of the part that surely belongs to it. */
export function place(span, axis) {
  const from = axis.x(span.from ?? span.first ?? span.last);
  const until = axis.x((span.until ?? span.last ?? span.first) + 1);
  const left = span.first === null ? Math.min(from, axis.width) - OPEN : axis.x(span.first);
  const right = span.last === null ? Math.max(until, 0) + OPEN : axis.x(span.last + 1);
  const middle = (left + right) / 2;
  if (span.shape === "span") return { left, right, from, until, middle };
  const half = Math.max(right - left, NARROWEST) / 2;
  return { left: middle - half, right: middle + half, from, until, middle };
}

/** The classes of an event's mark: its shape, its modality, its quad class. */
export function markClasses(event, span) {
  return ["mark", span.shape, event.modality, event.modality === "future" && "planned", `quad-${event.quad}`]
    .filter(Boolean)
    .join(" ");
}

/** The shapes of an event placed in a row `height` pixels high, whose upper edge is at `top`. */
export function drawMark(event, span, at, top, height) {
  const box = { y: top + height * 0.16, height: height * 0.68, middle: top + height / 2 };
  if (span.shape === "day") return dot(event.modality, at.middle, box);
  const body = span.shape === "span" ? bar(at, box, event.quad) : [band(at, box, event.quad)];
  return event.modality === "negated" ? [...body, strike(at, box)] : body;
}

function dot(modality, x, { middle, height }) {
  const r = Math.min(5, Math.max(2, height / 2));
  const shapes = {
    alleged: [
      svg("circle", { class: "glyph", cx: x, cy: middle, r }),
      svg("path", { class: "half", d: `M${x} ${middle - r}a${r} ${r} 0 0 0 0 ${2 * r}z` }),
    ],
    hypothetical: [svg("path", { class: "glyph", d: `M${x - r} ${middle}l${r} ${-r}l${r} ${r}l${-r} ${r}z` })],
    negated: [svg("path", { class: "glyph", d: cross(x, middle, r * 0.8) })],
  };
  return shapes[modality] ?? [svg("circle", { class: "glyph", cx: x, cy: middle, r })];
}

function band({ left, right }, { y, height }, quad) {
  const fill = `url(#soft-${quad})`;
  return svg("rect", { class: "band", x: left, y, width: right - left, height, fill, stroke: fill });
}

function bar({ left, right, from, until }, { y, height }, quad) {
  const [start, end] = from < until ? [from, until] : [(left + right) / 2, (left + right) / 2];
  const piece = (name, x, width, paint) =>
    width > 0
      ? [svg("rect", { class: `bar ${name}`, x, y, width, height, fill: paint }), edge(x, y, width, height, paint)]
      : [];
  const ends = [start === left ? start : null, end === right ? end : null].filter((x) => x !== null);
  return [
    ...piece("fade", left, start - left, `url(#in-${quad})`),
    ...piece("core", start, end - start, null),
    ...piece("fade", end, right - end, `url(#out-${quad})`),
    ...ends.map((x) => svg("path", { class: "edge end", d: `M${x} ${y}v${height}` })),
  ];
}

const edge = (x, y, width, height, stroke) =>
  svg("path", { class: "edge", d: `M${x} ${y}h${width}m${-width} ${height}h${width}`, stroke });

function strike({ middle }, { middle: y, height }) {
  return svg("path", { class: "strike", d: cross(middle, y, Math.min(4, height / 2)) });
}

const cross = (x, y, r) => `M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`;

function gradient(quad, fade) {
  const stops = FADES[fade].map(([offset, opacity]) => svg("stop", { offset, "stop-opacity": opacity }));
  return svg("linearGradient", { id: `${fade}-${quad}`, class: `quad-${quad}` }, stops);
}
