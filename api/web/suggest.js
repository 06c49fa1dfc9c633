// Names to offer while a filter is typed: the parties and countries met so far.

import { byId, el } from "./dom.js";

const actors = new Map();
const countries = new Map();

/** Offer the parties of these events too. */
export function suggest(events) {
  const parties = events.flatMap((event) => [...event.source, ...event.target]);
  for (const { actor, name, country } of parties) {
    if (actor) actors.set(actor, name);
    if (country && actor === country.toLowerCase()) countries.set(country, name);
  }
  offer("actors", actors);
  offer("countries", countries);
}

function offer(id, names) {
  const options = [...names].sort().map(([value, name]) => el("option", { value }, name));
  byId(id).replaceChildren(...options);
}
