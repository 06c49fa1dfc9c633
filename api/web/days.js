// Whole days as numbers (0 is 1970-01-01), so that nothing depends on the reader's time zone.

const MS = 86_400_000;
const FORMAT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** The number of an ISO day; null stays null. */
export const toDay = (iso) => (iso ? Date.parse(`${iso}T00:00:00Z`) / MS : null);

/** The ISO day of a number. */
export const toIso = (day) => new Date(day * MS).toISOString().slice(0, 10);

/** "24 Feb 2022". */
export const dayWords = (day) => FORMAT.format(day * MS);

/** "February 2022". */
export const monthWords = (day) => MONTH.format(day * MS);

/** "1–28 Feb 2022". */
export const rangeWords = (first, last) => FORMAT.formatRange(first * MS, last * MS);

/** Year, month (1 to 12) and day of the month. */
export function parts(day) {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of the first day of a month; month may run over, as 13 for the next January. */
export function monthStart(year, month) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / MS;
}

/** The Monday of the week that holds a day. */
export const weekStart = (day) => day - ((((day + 3) % 7) + 7) % 7);
