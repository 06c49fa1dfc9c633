// The timeline: a lane for each quad class, a mark for each event, walked with the arrow keys.

import { ticks } from "./axis.js";
import { svg } from "./dom.js";
import { side } from "./extent.js";
import { drawMark, gradients, markClasses, place } from "./marks.js";
import { pack } from "./pack.js";
import { counted, MODALITY, QUAD, shortLabel, whenWords } from "./words.js";

const LANE_HEAD = 18;
const LANE_MOST = 132;
const MOST_ROWS = 34;
const AXIS = 22;
const LABELLED = { events: 60, width: 640 }; // labels are drawn for so few events on so wide a chart
const LETTER = 6.1;

/** Draw the dated events (`{event, span}`) on the axis; `opened` is the id of the one to show as open. */
export function timeline(dated, axis, opened) {
  const shown = dated.filter(({ span }) => side(span, axis) === "inside");
  const labelled = shown.length <= LABELLED.events && axis.width >= LABELLED.width;
  const lanes = Object.keys(QUAD).map((quad) => lane(quad, shown, axis, labelled));
  let top = AXIS;
  const drawn = lanes.map((one) => {
    top += one.height;
    return drawLane(one, top - one.height, axis, opened);
  });
  const image = svg("svg", {
    width: axis.width,
    height: top,
    viewBox: `0 0 ${axis.width} ${top}`,
    role: "group",
    "aria-label": `Timeline of ${counted(shown.length, "event")}. Walk with the arrow keys, open with Enter.`,
  });
  image.append(gradients(), grid(axis, top), ...drawn);
  rove(image);
  return image;
}

function lane(quad, shown, axis, labelled) {
  const items = shown.filter(({ event }) => event.quad === quad).map((one) => item(one, axis, labelled));
  const rows = pack(items, MOST_ROWS);
  const row = Math.min(labelled ? 17 : 12, Math.max(4, Math.floor(LANE_MOST / Math.max(rows, 1))));
  return { quad, items, row, height: LANE_HEAD + rows * row + 5 };
}

function item({ event, span }, axis, labelled) {
  const at = place(span, axis);
  if (!labelled) return { event, span, at, left: at.left, right: at.right };
  const text = shortLabel(event);
  const room = text.length * LETTER + 8;
  const before = at.right + room > axis.width && at.left > room;
  const end = Math.min(Math.max(at.right, 0), axis.width);
  const x = before ? at.left - 4 : Math.min(end + 4, axis.width - room);
  return {
    event,
    span,
    at,
    label: svg("text", { class: "label", x, "text-anchor": before ? "end" : "start" }, text),
    left: before ? at.left - room : Math.min(at.left, x),
    right: before ? at.right : Math.max(at.right, x + room),
  };
}

function drawLane({ quad, items, row, height }, top, axis, opened) {
  const marks = [...items].sort((a, b) => a.at.left - b.at.left).map((one) => mark(one, top + LANE_HEAD, row, opened));
  return svg(
    "g",
    { class: `lane quad-${quad}`, role: "group", "aria-label": `${QUAD[quad]}: ${items.length}` },
    svg("rect", { class: "floor", x: 0, y: top, width: axis.width, height: height - 2 }),
    svg("text", { class: "lane-name", x: 6, y: top + 13 }, `${QUAD[quad]}  ${items.length}`),
    marks,
  );
}

function mark({ event, span, at, label, row: index }, top, height, opened) {
  const y = top + index * height;
  label?.setAttribute("y", y + height / 2 + 4);
  return svg(
    "g",
    {
      class: markClasses(event, span) + (event.id === opened ? " opened" : ""),
      "data-id": event.id,
      tabindex: -1,
      role: "button",
      "aria-label": `${shortLabel(event)}, ${whenWords(event.when)}, ${MODALITY[event.modality]}`,
    },
    svg("rect", { class: "reach", x: at.left - 1, y, width: Math.max(at.right - at.left, 1) + 2, height }),
    drawMark(event, span, at, y, height),
    label ?? null,
  );
}

function grid(axis, height) {
  const lines = ticks(axis).map(({ day, label }) => {
    const x = Math.round(axis.x(day)) + 0.5;
    const room = label.length * LETTER;
    const text = x + room < axis.width ? svg("text", { x: x + 4, y: 14 }, label) : null;
    return [svg("path", { d: `M${x} 0V${height}` }), text];
  });
  return svg("g", { class: "grid", "aria-hidden": "true" }, lines);
}

function rove(image) {
  const marks = [...image.querySelectorAll(".mark")];
  const first = image.querySelector(".opened") ?? marks[0];
  first?.setAttribute("tabindex", 0);
  image.addEventListener("keydown", (press) => {
    const next = neighbour(marks, marks.indexOf(press.target), press.key);
    if (!next) return;
    press.preventDefault();
    marks.forEach((one) => one.setAttribute("tabindex", one === next ? 0 : -1));
    next.focus();
  });
}

function neighbour(marks, index, key) {
  const steps = {
    ArrowRight: index + 1,
    ArrowDown: index + 1,
    ArrowLeft: index - 1,
    ArrowUp: index - 1,
    Home: 0,
    End: marks.length - 1,
  };
  return index < 0 ? null : marks[steps[key]];
}
