// The shown run of days: which it is, its buckets, its ticks, and where a day lies in pixels.

import { dayWords, monthStart, parts, rangeWords, toDay, toIso, weekStart } from "./days.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const FEWEST_TO_TRIM = 5;
const WORTH_TRIMMING = 3; // a few events are left out only where the rest then has three times the room
const MOST_BUCKETS = 120;
const TICK_WIDTH = 76;
const STEPS = [
  ["day", 1],
  ["day", 2],
  ["week", 1],
  ["week", 2],
  ["month", 1],
  ["month", 3],
  ["month", 6],
  ["year", 1],
  ["year", 2],
  ["year", 5],
  ["year", 10],
  ["year", 20],
  ["year", 50],
  ["year", 100],
  ["year", 500],
];
const DAYS_OF = { day: 1, week: 7, month: 30.44, year: 365.25 };

/**
 * The first and last day to show. A side that the query's window closes is taken from it. On an open side a few
 * far-off events (a tenth at most) do not squeeze the rest, unless `whole` is asked for.
 */
export function domain(spans, window, whole) {
  const firsts = spans.map((span) => span.first ?? span.last).sort(ascending);
  const lasts = spans.map((span) => span.last ?? span.first).sort(ascending);
  const [low, high] = whole ? [firsts[0], lasts.at(-1)] : bulk(firsts, lasts);
  const first = toDay(window.from) ?? low;
  const last = Math.max(toDay(window.to) ?? high, first);
  const margin = Math.max(1, Math.round((last - first) * 0.02));
  return { first: window.from ? first : first - margin, last: window.to ? last : last + margin };
}

/** A scale from days to pixels and back; a day begins at x(day) and ends at x(day + 1). */
export function scale({ first, last }, width) {
  const unit = width / (last - first + 1);
  return {
    first,
    last,
    width,
    unit,
    x: (day) => (day - first) * unit,
    day: (x) => Math.min(last, Math.max(first, first + Math.floor(x / unit))),
  };
}

/** day, week, month or year: the finest of which there are not too many in this width. */
export function bucketUnit({ first, last }, width) {
  const most = Math.min(MOST_BUCKETS, width / 4);
  return Object.keys(DAYS_OF).find((unit) => (last - first + 1) / DAYS_OF[unit] <= most) ?? "year";
}

/** The calendar units that touch the domain, clipped to it, each with its own first and last day as `from`, `to`. */
export function buckets({ first, last }, unit) {
  const found = [];
  for (let start = unitStart(first, unit, 1); start <= last;) {
    const next = unitNext(start, unit, 1);
    const [from, to] = [Math.max(start, first), Math.min(next - 1, last)];
    found.push({
      first: from,
      last: to,
      from: bound(start, unit),
      to: bound(next - 1, unit),
      label: label(start, next, unit),
    });
    start = next;
  }
  return found;
}

/** Ticks for the axis: a day and its words, far enough apart to be read. */
export function ticks({ first, last, width }) {
  const most = Math.max(2, Math.floor(width / TICK_WIDTH));
  const fits = ([unit, count]) => (last - first + 1) / (DAYS_OF[unit] * count) <= most;
  const [unit, count] = STEPS.find(fits) ?? STEPS.at(-1);
  const found = [];
  for (let day = unitStart(first, unit, count); day <= last; day = unitNext(day, unit, count)) {
    if (day >= first) found.push({ day, label: tickLabel(day, unit) });
  }
  return found;
}

const ascending = (a, b) => a - b;

function bulk(firsts, lasts) {
  const end = firsts.length - 1;
  const spare = firsts.length < FEWEST_TO_TRIM ? 0 : Math.ceil(firsts.length / 10);
  let [low, high] = [firsts[0], lasts[end]];
  for (let dropped = 1; dropped <= spare; dropped += 1) {
    for (let left = dropped; left >= 0; left -= 1) {
      const [first, last] = [firsts[left], lasts[end - dropped + left]];
      if (first <= last && last - first < (high - low) / WORTH_TRIMMING) [low, high] = [first, last];
    }
  }
  return [low, high];
}

function unitStart(day, unit, count) {
  if (unit === "day") return day - (((day % count) + count) % count);
  if (unit === "week") return weekStart(day);
  const { year, month } = parts(day);
  if (unit === "month") return monthStart(year, month - ((month - 1) % count));
  return monthStart(year - (year % count), 1);
}

function unitNext(day, unit, count) {
  if (unit === "day") return day + count;
  if (unit === "week") return day + 7 * count;
  const { year, month } = parts(day);
  return unit === "month" ? monthStart(year, month + count) : monthStart(year + count, 1);
}

function bound(day, unit) {
  return toIso(day).slice(0, unit === "year" ? 4 : unit === "month" ? 7 : 10);
}

function label(start, next, unit) {
  if (unit === "day") return dayWords(start);
  const { year, month } = parts(start);
  if (unit === "week") return rangeWords(start, next - 1);
  return unit === "month" ? `${MONTHS[month - 1]} ${year}` : String(year);
}

function tickLabel(day, unit) {
  const { year, month, day: number } = parts(day);
  if (unit === "year" || (month === 1 && number === 1)) return String(year);
  return unit === "month" ? `${MONTHS[month - 1]} ${year}` : `${number} ${MONTHS[month - 1]}`;
}
