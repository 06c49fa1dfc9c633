// Asks the API. A failure is a Problem: the answer's own problem object, or that there was no answer.

export class Problem extends Error {
  constructor({ title, detail, status = 0, errors = [] }) {
    super(detail || title);
    Object.assign(this, { title, detail, status, errors });
  }
}

const SILENT = { title: "The server cannot be reached", detail: "What is shown may be out of date." };

/** The JSON at an address of this server. Throws Problem, or an AbortError when the signal says so. */
export async function ask(address, signal) {
  const answer = await fetch(address, { signal, headers: { Accept: "application/json" } }).catch(unreached);
  const body = await answer.json().catch((fault) => (fault.name === "AbortError" ? Promise.reject(fault) : null));
  if (answer.ok && body) return body;
  throw new Problem({ title: `The server answered ${answer.status}`, ...body, status: answer.status });
}

/** The address of the page of events that filters ask for. */
export function eventsAddress(filters, limit) {
  const query = new URLSearchParams(filters);
  if (!query.has("limit")) query.set("limit", limit);
  return `/v1/events?${query}`;
}

function unreached(fault) {
  throw fault.name === "AbortError" ? fault : new Problem(SILENT);
}
