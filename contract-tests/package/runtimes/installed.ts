// The runtimes themselves. Each comes from the npm registry, as a package that is nothing but its program.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromiumPath } from "../../../scripts/docs/chromium.ts";
import { install } from "../consumer.ts";

/** The oldest Nodes that the package supports and that `require()` an ES module in version 22, and the present others. */
const NODES = ["20.19.0", "22.12.0", "24.21.0", "26.10.0"];
const OTHERS = { bun: "1.4.5", deno: "2.9.6", workerd: "1.20261117.1" };

const FOLDER = resolve("node_modules/.cache/runtimes");

export interface Program {
  readonly name: string;
  /** What it has to call itself, so that no row tells of another program. */
  readonly ownName: string;
  readonly kind: "node" | "bun" | "deno" | "workerd" | "chromium";
  readonly path: string;
  readonly isInstalled: boolean;
}

/** Installs what is not installed yet. What the registry does not have for this machine is not. */
export async function programs(): Promise<Program[]> {
  const nodes = NODES.map((version) => [`node-${version}`, `npm:node-${process.platform}-${process.arch}@${version}`]);
  const wanted = { ...Object.fromEntries(nodes), ...OTHERS };
  const marker = join(FOLDER, "installed.json");
  if (!existsSync(marker) || readFileSync(marker, "utf8") !== JSON.stringify(wanted)) {
    console.error(`Installing runtimes into ${FOLDER}: about 1 GB, once …`);
    mkdirSync(FOLDER, { recursive: true });
    await install(FOLDER, wanted, { kind: "optionalDependencies" });
    // What could not be had now is asked for again.
    if (fromRegistry().every(({ isInstalled }) => isInstalled)) writeFileSync(marker, JSON.stringify(wanted));
  }
  return [
    ...fromRegistry(),
    program("Chromium", "Chrome/", "chromium", chromiumPath(process.env) ?? "/usr/bin/chromium"),
  ];
}

function fromRegistry(): Program[] {
  const { bun, deno, workerd } = OTHERS;
  const workerdPackage = platformPackage("@cloudflare", "workerd");
  return [
    ...NODES.map((version) => program(`Node ${version}`, `Node.js/v${version}`, "node", `node-${version}/bin/node`)),
    program(`Bun ${bun}`, `Bun/${bun}`, "bun", `${platformPackage("@oven", "bun")}/bin/bun`),
    program(`Deno ${deno}`, `Deno/${deno}`, "deno", `${platformPackage("@deno", "")}/deno`),
    program(`workerd ${workerd}`, "Cloudflare-Workers", "workerd", `${workerdPackage}/bin/workerd`),
  ];
}

function program(name: string, ownName: string, kind: Program["kind"], file: string): Program {
  const path = resolve(FOLDER, "node_modules", file);
  return { name, ownName, kind, path, isInstalled: existsSync(path) };
}

/** The one package of the scope that npm chose for this machine. */
function platformPackage(scope: string, prefix: string): string {
  const folder = join(FOLDER, "node_modules", scope);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return `${scope}/${names.find((name) => name.startsWith(prefix)) ?? "none"}`;
}
