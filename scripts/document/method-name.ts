/** What the method of an operation is called: by its operationId, by the words of that, or by its method and path. */
export function methodName(operationId: string | undefined, method: string, path: string): string {
  if (operationId?.match(/^[a-z][a-z0-9_.-]*$/i)) return operationId;
  const words = wordsIn(operationId ?? "", /[a-z0-9_]+/gi);
  if (/^[a-z]/i.test(words)) return words;
  return wordsIn(`${method} ${path.replaceAll(/\{/g, " by ")}`, /[a-z0-9]+/gi);
}

/** The first as it is, and each further one with a capital. */
function wordsIn(text: string, word: RegExp): string {
  return (text.match(word) ?? [])
    .map((each, at) => (at === 0 ? each : each[0]?.toUpperCase() + each.slice(1)))
    .join("");
}
