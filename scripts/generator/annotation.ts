/** Says nothing that could fail, and may stand beside a reference. */
export function isAnnotation(keyword: string): boolean {
  return /^(?:summary|description|title|default|deprecated|examples?|readOnly|writeOnly|x-.*)$/.test(keyword);
}
