#!/usr/bin/env node
import { run } from "./command/run.ts";

const stop = new AbortController();
// The second one ends the process at once, as it would without this.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort(signal));
const { stdin, stdout, stderr } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, signal: stop.signal });
