// Links above the charts that change what is shown as a whole.

import { changed, write } from "./address.js";
import { toDay, toIso } from "./days.js";
import { el } from "./dom.js";

/** Links to a wider range, to all dates, and to no filter at all: those that would change anything. */
export function tools({ filters, window }) {
  const links = [];
  if (window.from && window.to) links.push(["Zoom out", write(changed(filters, wider(window)))]);
  if (window.from || window.to) links.push(["All dates", write(changed(filters, { from: null, to: null }))]);
  if ([...filters].length) links.push(["Clear filters", "/"]);
  return links.map(([words, href]) => el("a", { href }, words));
}

function wider({ from, to }) {
  const [first, last] = [toDay(from), toDay(to)];
  const half = Math.ceil((last - first + 1) / 2);
  return { from: toIso(first - half), to: toIso(last + half) };
}
