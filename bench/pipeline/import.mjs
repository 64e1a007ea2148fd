// Imports the module that is named, and measures that alone.

const before = performance.now();
await import(process.argv[2]);
globalThis.measuredMs = performance.now() - before;
