// The histogram: how many events fell in each day, week, month or year, and a brush that picks a range.

import { buckets, bucketUnit } from "./axis.js";
import { brush } from "./brush.js";
import { svg } from "./dom.js";
import { spread } from "./extent.js";
import { QUAD } from "./words.js";

const HEIGHT = 92;
const HEAD = 16;

/** Draw the dated events (`{event, span}`) on the axis. `pick(from, to)` is told the ISO bounds of a brushed range. */
export function histogram(dated, axis, pick) {
  const unit = bucketUnit(axis, axis.width);
  const bins = buckets(axis, unit);
  const counts = spread(
    dated.map(({ event, span }) => ({ span, group: event.quad })),
    bins,
    axis,
  );
  const totals = bins.map((_, index) => [...counts.values()].reduce((sum, row) => sum + row[index], 0));
  const most = Math.max(...totals, 0);
  const image = svg("svg", {
    width: axis.width,
    height: HEIGHT,
    viewBox: `0 0 ${axis.width} ${HEIGHT}`,
    role: "img",
    "aria-label": summary(bins, totals, unit),
  });
  image.append(
    ...bars(bins, counts, axis, most),
    scaleText(most, unit),
    svg("path", { class: "base", d: `M0 ${HEIGHT - 0.5}H${axis.width}` }),
  );
  brush(image, HEIGHT, bins, axis, pick);
  return image;
}

function bars(bins, counts, axis, most) {
  return bins.map((bin, index) => {
    const [x, width] = [axis.x(bin.first), (bin.last - bin.first + 1) * axis.unit];
    const values = Object.keys(QUAD).map((quad) => [quad, counts.get(quad)?.[index] ?? 0]);
    return svg(
      "g",
      { class: "bin" },
      svg("title", {}, title(bin, values)),
      backdrop(x, width),
      stack(values, x, width, most),
    );
  });
}

function stack(values, x, width, most) {
  const gap = width > 4 ? 1 : 0;
  let y = HEIGHT - 1;
  return values.map(([quad, count]) => {
    const height = most ? (count / most) * (HEIGHT - HEAD - 1) : 0;
    y -= height;
    return height ? svg("rect", { class: `quad-${quad}`, x: x + gap / 2, y, width: width - gap, height }) : null;
  });
}

const backdrop = (x, width) => svg("rect", { class: "reach", x, y: 0, width, height: HEIGHT });

const rounded = (count) => count.toLocaleString("en-GB", { maximumFractionDigits: 1 });

function title(bin, values) {
  const total = values.reduce((sum, [, count]) => sum + count, 0);
  const kinds = values.filter(([, count]) => count > 0).map(([quad, count]) => `${QUAD[quad]} ${rounded(count)}`);
  return [`${bin.label}: ${rounded(total)}`, ...kinds].join("\n");
}

function scaleText(most, unit) {
  return svg("text", { class: "scale", x: 6, y: 11 }, `Events per ${unit}, at most ${rounded(most)}`);
}

function summary(bins, totals, unit) {
  const peak = totals.indexOf(Math.max(...totals));
  if (peak < 0) return "Histogram without events";
  return `Histogram of events per ${unit}, ${bins[0].label} to ${bins.at(-1).label}; most in ${bins[peak].label}: ${rounded(totals[peak])}`;
}
