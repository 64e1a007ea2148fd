import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a Chromium is: CHROMIUM says it, or it stands where Debian and its like put it. */
export function chromiumPath(environment: NodeJS.ProcessEnv): string | undefined {
  const { CHROMIUM: named } = environment;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM is ${named}, where nothing is.`);
  return named || PLACES.find((place) => existsSync(place));
}
