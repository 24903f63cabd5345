import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import type { Caches } from "./cache-folder.ts";
import { keepNewest } from "./keep-newest.ts";
import { unseal, writeSealed } from "./sealed-file.ts";

/** A program in CommonJS files of its own folder, which V8 need not compile again. */
export interface CompiledProgram {
  /** What its first file exports. */
  readonly exports: unknown;
  /** Keeps what V8 has compiled for the next run, where it does not know that already. Never rejects. */
  readonly save: () => Promise<void>;
}

/**
 * Runs a program of CommonJS files from what V8 has compiled of them before: a third of the time of a small build was compiling our code.
 * Node does so by itself only from version 22.1 on. Whatever is not kept, is damaged or is of another V8 is compiled as ever. Files call
 * `require.import` where they mean `import()`, since V8 loses track of who imports in what is kept.
 */
export function runCompiled(entry: string, { folder }: Caches): CompiledProgram {
  const programs = folder === undefined ? undefined : path.join(folder, "program");
  const kept = programs === undefined ? undefined : path.join(programs, keyOf(entry));
  const modules = new Map<string, { exports: unknown }>();
  const fresh: Compilation[] = [];

  function load(file: string): unknown {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    modules.set(file, module);
    const compiled = compile(file, kept && path.join(kept, `${path.basename(file)}.bin`));
    if (compiled.runs < runsUntilKnown) fresh.push(compiled);
    // Our own wrapper, so its signature is known.
    const run = compiled.script.runInThisContext() as ModuleFunction;
    run(module.exports, requireFrom(file, load), module, file, path.dirname(file));
    return module.exports;
  }

  return {
    exports: load(entry),
    save: async () => {
      if (programs === undefined) return;
      for (const { script, place, runs } of fresh) {
        if (place === undefined) continue;
        await writeSealed(place, Buffer.concat([Buffer.from([runs + 1]), script.createCachedData()]));
      }
      if (fresh.length > 0) await keepNewest(programs, mostPrograms);
    },
  };
}

/** Functions are compiled when first called, so that each of the first runs knows some more. */
const runsUntilKnown = 3;
/** Versions of chronodeck, or of Node, that take turns. */
const mostPrograms = 4;

type ModuleFunction = (
  exports: unknown,
  require: unknown,
  module: unknown,
  filename: string,
  dirname: string,
) => void;

interface Compilation {
  readonly script: Script;
  readonly place: string | undefined;
  /** In how many runs the kept code was learnt. */
  readonly runs: number;
}

/** The names of chunks are hashes of their content, and the first file names all others. */
function keyOf(entry: string): string {
  const hash = createHash("sha256").update(`${process.version} ${process.arch}\n`);
  return hash.update(readFileSync(entry)).digest("hex").slice(0, 32);
}

function compile(file: string, place: string | undefined): Compilation {
  const code = readFileSync(file, "utf8");
  const source = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
  const kept = place === undefined ? undefined : readKept(place);
  if (kept === undefined) return { script: new Script(source, { filename: file }), place, runs: 0 };
  const script = new Script(source, { filename: file, cachedData: kept.data });
  return { script, place, runs: script.cachedDataRejected === true ? 0 : kept.runs };
}

function readKept(place: string): { readonly runs: number; readonly data: Buffer } | undefined {
  try {
    const content = unseal(readFileSync(place));
    return content && { runs: content.readUInt8(0), data: content.subarray(1) };
  } catch {
    return undefined; // Not there, or not to be read.
  }
}

function requireFrom(file: string, load: (file: string) => unknown): unknown {
  const others = createRequire(file);
  const own = (id: string): unknown =>
    id.startsWith(".") ? load(path.join(path.dirname(file), id)) : (others(id) as unknown);
  return Object.assign(own, {
    resolve: others.resolve,
    import: (id: string): Promise<unknown> => import(id),
  });
}
