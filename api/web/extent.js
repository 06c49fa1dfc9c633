// What an event's time looks like on an axis.

import { toDay } from "./days.js";

/**
 * The days of an event: `shape` is "day" (one known day), "uncertain" (one unknown day of first..last) or "span" (it
 * lasted). `first` or `last` is null where that end is open. A span is known to last from `from` to `until`, which are
 * out of order when no day is certain. Null when both ends are open: such an event has no place on an axis.
 */
export function extent(when) {
  const [first, from, until, last] = [when.earliest, when.start_max, when.end_min, when.latest].map(toDay);
  if (first === null && last === null) return null;
  if (when.kind === "span") return { shape: "span", first, last, from: from ?? last, until: until ?? first };
  return { shape: first === last ? "day" : "uncertain", first, last, from: first, until: last };
}

/** Whether a part of the extent lies within the domain; "before" or "after" when none does. */
export function side(span, domain) {
  if ((span.last ?? Infinity) < domain.first) return "before";
  if ((span.first ?? -Infinity) > domain.last) return "after";
  return "inside";
}

/**
 * Spread each event evenly, 1 in all, over its days in the domain, and add up by bucket and group. Open ends reach to
 * the end of the domain. `events` are `{span, group}`; gives a Map from group to counts for each bucket.
 */
export function spread(events, buckets, domain) {
  const found = new Map();
  for (const { span, group } of events) {
    if (side(span, domain) !== "inside") continue;
    if (!found.has(group))
      found.set(
        group,
        buckets.map(() => 0),
      );
    add(found.get(group), clip(span, domain), buckets);
  }
  return found;
}

function clip(span, domain) {
  return [Math.max(span.first ?? domain.first, domain.first), Math.min(span.last ?? domain.last, domain.last)];
}

function add(counts, [first, last], buckets) {
  const share = 1 / (last - first + 1);
  buckets.forEach((bucket, index) => {
    const days = Math.min(last, bucket.last) - Math.max(first, bucket.first) + 1;
    if (days > 0) counts[index] += days * share;
  });
}
