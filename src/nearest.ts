/** Which of `names` somebody most likely meant who wrote `written`; undefined where none is near. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const distances = names.map((name) => distance(written.toLowerCase(), name.toLowerCase()));
  const least = Math.min(...distances);
  const name = names[distances.indexOf(least)] as string;
  return least <= Math.max(written.length, name.length) / 2 ? name : undefined;
}

/** What to say to who wrote `written` for one of `names`. */
export function adviceOn(written: string, names: readonly string[]): string {
  const near = nearest(written, names);
  return near === undefined ? `there are ${names.join(", ")}` : `did you mean ${near}?`;
}

/** How many letters have to be put in, taken out or replaced; less where one name is within the other. */
function distance(a: string, b: string): number {
  if (a.includes(b) || b.includes(a)) return Math.abs(a.length - b.length) / 2;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
