// Picks a run of buckets with the pointer: a press, a pull, a lift; a press alone picks one bucket.

import { svg } from "./dom.js";

/** Let a run of buckets of the image be picked. `pick(from, to)` is told its ISO bounds. */
export function brush(image, height, bins, axis, pick) {
  const shade = svg("rect", { class: "brush", y: 0, height, width: 0 });
  const at = ({ clientX }) => binAt(bins, axis.day(clientX - image.getBoundingClientRect().left));
  let start = null;
  const begin = (press) => {
    start = at(press);
    image.setPointerCapture(press.pointerId);
    cover(shade, axis, start, start);
  };
  const end = (lift) => {
    if (start && lift.type === "pointerup") tell(pick, start, at(lift));
    start = null;
    shade.setAttribute("width", 0);
  };
  image.append(shade);
  image.addEventListener("pointerdown", begin);
  image.addEventListener("pointermove", (move) => start && cover(shade, axis, start, at(move)));
  for (const name of ["pointerup", "pointercancel"]) image.addEventListener(name, end);
}

function cover(shade, axis, one, other) {
  const [low, high] = ordered(one, other);
  shade.setAttribute("x", axis.x(low.first));
  shade.setAttribute("width", axis.x(high.last + 1) - axis.x(low.first));
}

function tell(pick, one, other) {
  const [low, high] = ordered(one, other);
  pick(low.from, high.to);
}

const binAt = (bins, day) => bins.find((bin) => day <= bin.last) ?? bins.at(-1);

const ordered = (one, other) => (one.first <= other.first ? [one, other] : [other, one]);
