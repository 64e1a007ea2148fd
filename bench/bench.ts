// Prints what calls cost beside other clients. Exits 1 where a budget is exceeded. The figures that count are ratios.

import { memory } from "./memory.ts";
import { perCall } from "./per-call.ts";
import { throughput } from "./throughput.ts";
import { walk } from "./walk.ts";

const exceeded = [...(await perCall()), ...(await throughput()), ...(await walk()), ...(await memory())];
for (const budget of exceeded) console.error(`\nOver budget: ${budget}.`);
if (exceeded.length > 0) process.exitCode = 1;
