import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import type { Outcomes } from "./outcome.ts";

const CONFIGURATION = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "checks", worker = (
      modules = [(name = "bundle.js", esModule = embed "bundle.js")],
      compatibilityDate = "2026-11-01",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "checks")],
);
`;

/** Runs the checks in a worker, bundled as Cloudflare's own tool does it. */
export async function runWorkerd(path: string, folder: string): Promise<Outcomes> {
  const outfile = join(folder, "bundle.js");
  await build({ entryPoints: [join(folder, "worker.js")], bundle: true, format: "esm", target: "es2022", outfile });
  writeFileSync(join(folder, "workerd.capnp"), CONFIGURATION);
  const workerd = spawn(path, ["serve", "--control-fd=1", "workerd.capnp"], { cwd: folder });
  const exited = once(workerd, "exit");
  try {
    const response = await fetch(`http://127.0.0.1:${await portOf(workerd)}/`, { signal: AbortSignal.timeout(60_000) });
    return (await response.json()) as Outcomes;
  } finally {
    workerd.kill("SIGKILL");
    await exited;
  }
}

/** The port that workerd says it listens on. */
async function portOf({
  stdout,
  stderr,
}: ReturnType<typeof spawn> & { stdout: NodeJS.ReadableStream }): Promise<number> {
  let complaints = "";
  stderr?.on("data", (chunk) => {
    complaints += chunk;
  });
  for await (const line of createInterface(stdout)) {
    const { event, port } = JSON.parse(line) as { event: string; port: number };
    if (event === "listen") return port;
  }
  throw new Error(`workerd does not listen: ${complaints}`);
}
