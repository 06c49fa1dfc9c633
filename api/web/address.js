// What the page shows is in its address: the API's own parameters, and `event` for the opened one.

/** The filters (URLSearchParams without `event`, empty values left out) and the opened event's id, or null. */
export function read(location = window.location) {
  const filters = new URLSearchParams();
  let event = null;
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name === "event") event = value || null;
    else if (value) filters.append(name, value);
  }
  return { filters, event };
}

/** The address of these filters and this opened event. */
export function write(filters, event = null) {
  const query = new URLSearchParams(filters);
  if (event) query.set("event", event);
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text ? `/?${text}` : "/";
}

/** The filters with some of them changed; null or "" takes one away. */
export function changed(filters, changes) {
  const query = new URLSearchParams(filters);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return query;
}

/**
 * The filters with a suggestion of the API followed: another name for a parameter that is none of the `known`, else
 * another value, in a list only for the item that the complaint names.
 */
export function mended(filters, { parameter, detail }, suggestion, known) {
  const old = filters.get(parameter) ?? "";
  if (!known.includes(parameter) && known.includes(suggestion))
    return changed(filters, { [parameter]: null, [suggestion]: old });
  const items = old.split(",");
  const bad = items.find((item) => detail.includes(item.replace(/^-/, "")));
  const mend = (item) => (item === bad ? (item.startsWith("-") ? "-" : "") + suggestion : item);
  return changed(filters, { [parameter]: items.length > 1 && bad ? items.map(mend).join(",") : suggestion });
}

/** Go to an address of this page; `replace` leaves no step to go back to. */
export function go(address, { replace = false } = {}) {
  const here = new URL(address, location).href === location.href;
  history[replace || here ? "replaceState" : "pushState"](null, "", address);
}
