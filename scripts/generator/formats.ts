import { fastFormats } from "ajv-formats/dist/formats.js";

const DATE =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
const TIME = "(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d|23:59:60)(?:\\.\\d+)?";
const OFFSET = "(?:[zZ]|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)";
const ISO_OFFSET = "(?:[zZ]|[+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?)?";

/**
 * Without the flag `i`, which costs time. Ajv's own patterns let days and hours pass that do not exist, and a `urn:uuid:`
 * in front; for `byte` it has code.
 */
const EXACT: Record<string, RegExp> = {
  byte: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  date: new RegExp(`^${DATE}$`),
  "date-time": new RegExp(`^${DATE}[tT ]${TIME}${OFFSET}$`),
  "iso-date-time": new RegExp(`^${DATE}[tT ]${TIME}${ISO_OFFSET}$`),
  "iso-time": new RegExp(`^${TIME}${ISO_OFFSET}$`),
  time: new RegExp(`^${TIME}${OFFSET}$`),
  uuid: /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/,
};

/** By format, its pattern; undefined for one that says no more than `type` does, or that only code can check. */
export const FORMATS: ReadonlyMap<string, RegExp | undefined> = new Map(
  Object.entries({ ...fastFormats, ...EXACT }).map(([name, format]) => {
    const pattern = typeof format === "object" && "validate" in format ? format.validate : format;
    return [name, pattern instanceof RegExp ? pattern : undefined];
  }),
);
