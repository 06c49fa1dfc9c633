// All that is known of one event, as a list of names and values.

import { changed, write } from "./address.js";
import { el } from "./dom.js";
import { partyWords, QUAD } from "./words.js";

const KIND = { within: "one day within these", span: "lasted" };

/** The details of an event; its countries link to the same filters with that country. */
export function details(event, filters) {
  const rows = [
    ["Happened", happened(event.when)],
    [
      "Read by",
      [event.when.rule && `rule ${event.when.rule}`, `anchor ${event.when.anchor}`].filter(Boolean).join(", "),
    ],
    ["Reported", days(event.said)],
    ["According to", partyWords(event.attribution)],
    ["Source", event.source.map(party).join("; ")],
    ["Target", event.target.map(party).join("; ")],
    ["Places", event.places.map(place).join("; ")],
    ["Numbers", event.numbers.map((number) => `${number.what}: ${number.text}`).join("; ")],
    ["Countries", countries(event.countries, filters)],
    ["Code", `${QUAD[event.quad]}, CAMEO ${event.cameo}, intensity ${event.intensity}`],
    ["Confidence", percent(event.confidence)],
    ["Record", record(event)],
  ];
  const told = rows.filter(([, value]) => value && value.length);
  return el(
    "dl",
    { class: "details" },
    told.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
}

function happened(when) {
  const fuzzy = when.kind === "span" && (when.earliest !== when.start_max || when.end_min !== when.latest);
  const inner = fuzzy ? `surely ${when.start_max ?? "…"} to ${when.end_min ?? "…"}` : null;
  const kind = when.earliest === when.latest ? null : KIND[when.kind];
  return `${days(when)} (${[kind, `precision ${when.precision}`, inner].filter(Boolean).join(", ")})`;
}

function days({ earliest, latest }) {
  if (earliest === latest) return earliest ?? "";
  return `${earliest ?? "…"} to ${latest ?? "…"}`;
}

function party({ name, text, actor, country, org, sector }) {
  const codes = [actor ?? country ?? org, actor ? null : sector].filter(Boolean).join(" ");
  const words = text && text !== name ? ` “${text}”` : "";
  return `${name || "unnamed"}${words}${codes ? ` [${codes}]` : ""}`;
}

function place({ name, level, country, lat, lon }) {
  const degrees = lat === null || lon === null ? "" : ` ${lat.toFixed(2)}, ${lon.toFixed(2)}`;
  return `${name} (${[level, country].filter(Boolean).join(", ")}${degrees})`;
}

function countries(codes, filters) {
  const link = (code) => el("a", { href: write(changed(filters, { country: code })) }, code);
  return codes.flatMap((code, index) => [index ? ", " : "", link(code)]);
}

function record(event) {
  const self = event.links?.self ?? `/v1/events/${encodeURIComponent(event.id)}`;
  return [
    el("a", { href: self }, "JSON"),
    ` revision ${event.revision}, updated `,
    el("time", { datetime: event.updated }, event.updated),
  ];
}

const percent = (share) => share.toLocaleString("en-GB", { style: "percent" });
