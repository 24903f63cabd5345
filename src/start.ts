#!/usr/bin/env node
import path from "node:path";
import type * as cli from "./cli.ts";
import { noCaches, userCaches } from "./project/cache-folder.ts";
import { runCompiled } from "./project/compiled-program.ts";

const caches = process.argv.includes("--no-cache") ? noCaches : userCaches();
const program = runCompiled(path.join(import.meta.dirname, "program", "cli.cjs"), caches);
// It is the compiled cli.ts.
const { main } = program.exports as typeof cli;
// Not exit(): what is still to be written to a pipe would be lost.
process.exitCode = await main();
await program.save();
