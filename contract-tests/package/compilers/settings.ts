// The settings of users' compilers, and what the compilers are to make of the package with each.

/** A compiler's code for an `import` that it refuses, since it would become a `require()` of an ES module. */
export const REFUSED = "TS1479";
/** The same for `import … = require(…)`. */
export const REFUSED_REQUIRE = "TS1471";

/** What a user's project looks like to a compiler. */
export interface Setting {
  readonly name: string;
  readonly kind: "ES modules" | "CommonJS";
  readonly compilerOptions: object;
  readonly isExact: boolean;
  /** What becomes of it with a version: it compiles, the compiler refuses it, or has no such setting. */
  expected(version: string): "ok" | typeof REFUSED | "–";
}

/** Where the types of `fetch` and its like come from. */
const PLATFORMS = {
  "@types/node": { lib: ["ES2022"], types: ["node"] },
  DOM: { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
};
const RESOLUTIONS = {
  node16: { module: "node16" },
  nodenext: { module: "nodenext" },
  bundler: { module: "ESNext", moduleResolution: "bundler" },
};

const common = { strict: true, skipLibCheck: false };

function esModules(resolution: keyof typeof RESOLUTIONS, platform: keyof typeof PLATFORMS, isExact = false): Setting {
  return {
    name: `${resolution}, ${platform}${isExact ? ", exact" : ""}`,
    kind: "ES modules",
    compilerOptions: {
      ...common,
      ...RESOLUTIONS[resolution],
      ...PLATFORMS[platform],
      target: "ES2022",
      exactOptionalPropertyTypes: isExact,
      noEmit: true,
      allowImportingTsExtensions: true,
    },
    isExact,
    expected: () => "ok",
  };
}

/** Without a target or a library: those of TypeScript 5 are ES5. What it has beside the DOM comes with `types`. */
function commonjs(module: string, expected: Setting["expected"], types: readonly string[] = ["node"]): Setting {
  return {
    name: `${module}, ${types.length > 0 ? "@types/node" : "default library"}`,
    kind: "CommonJS",
    compilerOptions: { ...common, module, types, rootDir: "commonjs" },
    isExact: false,
    expected,
  };
}

/** Whether `version` has what came with TypeScript 5.8 and 5.9: more settings, and a `require()` of ES modules. */
const isNew = (version: string) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 5 || minor >= 9;
};

export const SETTINGS: readonly Setting[] = [
  ...(["node16", "nodenext", "bundler"] as const).flatMap((resolution) => [
    esModules(resolution, "@types/node"),
    esModules(resolution, "DOM"),
  ]),
  // How a module is found has no part in how exactly optional properties are taken.
  esModules("nodenext", "@types/node", true),
  esModules("bundler", "DOM", true),
  commonjs("commonjs", () => "ok"),
  commonjs("commonjs", () => "ok", []),
  commonjs("node16", () => REFUSED),
  commonjs("node18", (version) => (isNew(version) ? REFUSED : "–")),
  commonjs("node20", (version) => (isNew(version) ? "ok" : "–")),
  commonjs("nodenext", (version) => (isNew(version) ? "ok" : REFUSED)),
];
