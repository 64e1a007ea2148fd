/**
 * A pattern as JSON Schema has it, with the flag `u`. There a needless escape such as `\_` is an error, which many
 * documents have: it becomes `\x5f`, which means the same with and without the flag. Throws where that is not enough.
 */
export function unicodePatternOf(pattern: string): string {
  const tested = (text: string) => new RegExp(text, "u") && text;
  try {
    return tested(pattern);
  } catch {
    return tested(
      pattern.replace(/\\(.)/gs, (escaped, character: string) =>
        /[!"#%&',:;<=>@_`~-]/.test(character) ? `\\x${character.charCodeAt(0).toString(16)}` : escaped,
      ),
    );
  }
}
