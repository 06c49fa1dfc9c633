// Puts marks into rows so that none covers another.

const GAP = 2;

/**
 * Give each item `{left, right}` the first row in which it is free, in order of `left`; beyond `most` rows they share
 * rows again. Returns the number of rows; each item gets its `row`.
 */
export function pack(items, most) {
  const ends = [];
  for (const item of [...items].sort((a, b) => a.left - b.left)) {
    const free = ends.findIndex((end) => end + GAP <= item.left);
    const row = free < 0 ? ends.length : free;
    ends[row] = item.right;
    item.row = row % most;
  }
  return Math.min(ends.length, most);
}
