import { type LiveApis, liveSettings } from "./settings.ts";

/** What `npm run contract:live` does. */
export async function contractLive(args: string[], environment: NodeJS.ProcessEnv, apis?: LiveApis): Promise<void> {
  const settings = await liveSettings(args, environment, apis);
  // Prism takes seconds to load, so that it comes after what may be refused.
  const { liveCheck } = await import("./check.ts");
  const { lines, agrees } = await liveCheck(settings);
  console.log(lines.join("\n"));
  if (!agrees) process.exitCode = 1;
}
