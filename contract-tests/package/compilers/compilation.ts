import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../tarball.ts";

/** What a user's project looks like to a compiler. */
export interface Compilation {
  readonly resolution: "node16" | "nodenext" | "bundler";
  /** Where the types of `fetch` and its like come from. */
  readonly platform: keyof typeof PLATFORMS;
  readonly exact: boolean;
  readonly files: readonly string[];
}

const PLATFORMS = {
  "@types/node": { lib: ["ES2022"], types: ["node"] },
  DOM: { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
};

/** Compiles the project in `folder`. Returns what the compiler complains of, "" for nothing. */
export async function compile(folder: string, typescript: string, compilation: Compilation): Promise<string> {
  const { resolution, platform, exact, files } = compilation;
  const compilerOptions = {
    target: "ES2022",
    module: resolution === "bundler" ? "ESNext" : resolution,
    moduleResolution: resolution,
    ...PLATFORMS[platform],
    strict: true,
    exactOptionalPropertyTypes: exact,
    skipLibCheck: false,
    noEmit: true,
    allowImportingTsExtensions: true,
  };
  const file = `tsconfig.${[typescript, resolution, platform.replace(/\W/g, ""), exact, files.length].join(".")}.json`;
  writeFileSync(join(folder, file), JSON.stringify({ compilerOptions, files }));
  const tsc = join(folder, "node_modules", typescript, "bin/tsc");
  try {
    await execute(process.execPath, [tsc, "--project", file, "--pretty", "false"], { cwd: folder });
    return "";
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    return `${stdout ?? ""}${stderr ?? ""}`.trim() || message;
  }
}
