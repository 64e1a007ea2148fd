/** With up to so many names every subset is given, all 64 of six. */
const FEW = 6;

/**
 * Subsets of optional names, the empty one left out. Of more names than a few not every subset: all of them, each alone, all but
 * each, and each pair, as most faults are of one name or of two together.
 */
export function subsets(names: readonly string[]): string[][] {
  if (names.length <= FEW) {
    const every = Array.from({ length: 2 ** names.length - 1 }, (_, bits) =>
      names.filter((_, i) => ((bits + 1) >> i) % 2 === 1),
    );
    return every.sort((a, b) => a.length - b.length);
  }
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b]));
  return [
    ...names.map((name) => [name]),
    ...pairs,
    ...names.map((left) => names.filter((name) => name !== left)),
    [...names],
  ];
}
