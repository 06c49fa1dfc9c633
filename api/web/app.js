// The page: reads its address, asks the API, draws the answer.

import { changed, go, mended, read, write } from "./address.js";
import { drawCharts, drawLegend, loaded, markOpened } from "./charts.js";
import { fillTypes, liven, setChoice } from "./choice.js";
import { ask, eventsAddress, Problem } from "./client.js";
import { byId } from "./dom.js";
import { collect, complain, explain, fill, parameters, watch } from "./form.js";
import { redraw, row } from "./list.js";
import { busy, drawExtras, emptiness, hush, say, warn } from "./notices.js";
import { suggest } from "./suggest.js";
import { tips } from "./tip.js";
import { tools } from "./tools.js";

const PAGE = 500; // events asked for at a time
const form = byId("filters");
const list = byId("events");
const page = { filters: null, event: null, events: [], next: null, window: {}, whole: false, failed: false, width: 0 };
let waiting = new AbortController();

/** Show what the address says; the field that is being `typed` in is left alone. */
async function show(typed = null) {
  const { filters, event } = read();
  const before = page.event;
  const same = page.filters?.toString() === filters.toString();
  Object.assign(page, { filters, event });
  document.title = [...filters.values(), "Dateline"].join(" · ");
  fill(form, filters, typed);
  drawExtras(filters, parameters(form));
  if (same && !page.failed) [before, event].forEach(redrawRow);
  else await load();
  await open();
}

async function load() {
  const answer = await attempt(eventsAddress(page.filters, PAGE));
  if (!answer) return;
  Object.assign(page, { events: [], whole: false, window: answer.meta?.window ?? {} });
  list.replaceChildren();
  explain(form, answer.meta?.resolved ?? {});
  take(answer);
  if (!page.events.length) list.append(emptiness(page.filters));
}

async function loadMore() {
  const answer = await attempt(page.next);
  if (!answer) return;
  const first = page.events.length;
  take(answer);
  list.children[first]?.querySelector("a.open").focus();
}

function take({ items, links }) {
  page.events.push(...items);
  page.next = links?.next ?? null;
  byId("next").hidden = !page.next;
  byId("linked").hidden ||= items.some(({ id }) => id === page.event);
  list.append(...items.map((event) => row(event, page.filters, page.event)));
  suggest(items);
  draw();
  say(page.events.length ? loaded(page) : "No events");
  byId("tools").replaceChildren(...tools(page));
}

/** The answer to an address; null when it failed (which is then shown) or another question overtook it. */
async function attempt(address) {
  waiting.abort();
  const mine = (waiting = new AbortController());
  busy(true);
  try {
    const answer = await ask(address, mine.signal);
    page.failed = false;
    complain(form, [], mend);
    hush();
    return answer;
  } catch (fault) {
    if (fault.name === "AbortError") return null;
    if (!(fault instanceof Problem)) throw fault;
    report(fault);
    return null;
  } finally {
    if (mine === waiting) busy(false);
  }
}

function report(problem) {
  page.failed = true;
  const short = problem.status === 422 ? "Some filters cannot be read" : problem.title;
  say(page.events.length ? `${short}; not updated` : short);
  warn(problem, complain(form, problem.errors ?? [], mend), { mend, again: () => show() });
}

/** Open the address's event: in the list, or above it when the list does not hold it. */
async function open() {
  const id = page.event;
  const alone = byId("linked");
  alone.hidden = true;
  markOpened(id);
  if (!id) return;
  const held = list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const shown = held ?? (await fetchAlone(alone, id));
  if (shown && page.event === id) reveal(shown);
}

async function fetchAlone(alone, id) {
  const event = await ask(`/v1/events/${encodeURIComponent(id)}`).catch((fault) => {
    if (!(fault instanceof Problem)) throw fault;
    say(`The event of this link: ${fault.message}`);
    return null;
  });
  if (!event || page.event !== id) return null;
  alone.querySelector("ol").replaceChildren(row(event, page.filters, event.id));
  alone.hidden = false;
  return alone;
}

function reveal(node) {
  const { top } = node.getBoundingClientRect();
  if (top < 0 || top > innerHeight * 0.8) node.scrollIntoView({ block: "start" });
  node.querySelector("a.open").focus({ preventScroll: true });
}

function redrawRow(id) {
  const event = page.events.find((one) => one.id === id);
  if (event) redraw(list, event, page.filters, page.event);
}

function redrawIfWider([{ target }]) {
  if (page.events.length && target.clientWidth !== page.width) draw();
}

function draw() {
  page.width = byId("main").clientWidth;
  drawCharts(page, {
    pick: (from, to) => visit(write(changed(page.filters, { from, to }))),
    showAll: () => {
      page.whole = true;
      draw();
    },
  });
}

function visit(address) {
  go(address);
  show();
}

function settle(field, first) {
  const address = write(collect(form, page.filters));
  if (address === write(page.filters)) return;
  go(address, { replace: !first });
  show(field);
}

function mend(error, suggestion) {
  visit(write(mended(page.filters, error, suggestion, parameters(form))));
}

function follow(click) {
  const link = click.target.closest("a[href]");
  const plain = link && !click.defaultPrevented && !(click.ctrlKey || click.metaKey || click.shiftKey || click.button);
  if (!plain || link.origin !== location.origin || link.pathname !== "/" || link.hash) return;
  click.preventDefault();
  visit(link.href);
}

function chooseMark(press) {
  const mark = press.target.closest(".mark");
  if (!mark || (press.type === "keydown" && !["Enter", " "].includes(press.key))) return;
  press.preventDefault();
  visit(write(page.filters, mark.dataset.id));
}

async function loadTypes() {
  const { items } = await ask("/v1/types").catch(() => ({ items: [] }));
  const group = form.querySelector("[data-choice=type]");
  fillTypes(group, items);
  setChoice(group, read().filters.get("type"));
}

function start() {
  const area = byId("timeline");
  drawLegend();
  liven(form);
  watch(form, settle);
  tips(area, (id) => page.events.find((event) => event.id === id));
  area.addEventListener("click", chooseMark);
  area.addEventListener("keydown", chooseMark);
  document.addEventListener("click", follow);
  byId("next").addEventListener("click", loadMore);
  window.addEventListener("popstate", () => show());
  window.addEventListener("online", () => page.failed && show());
  new ResizeObserver(redrawIfWider).observe(byId("main"));
  loadTypes();
  show();
}

start();
