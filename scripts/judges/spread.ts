/** No more than so many, evenly from all over the list: of the same list always the same. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const at = (index: number) => Math.floor((index * all.length) / most);
  return all.length <= most ? [...all] : Array.from({ length: most }, (_, index) => all[at(index)] as T);
}
