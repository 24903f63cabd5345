import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** What opens files, or changes them, by path. */
const reading = [
  "readFile",
  "open",
  "opendir",
  "readdir",
  "readlink",
  "createReadStream",
  "readFileSync",
  "openSync",
  "readdirSync",
];
const writing = [
  "writeFile",
  "appendFile",
  "mkdir",
  "mkdtemp",
  "rename",
  "rm",
  "rmdir",
  "unlink",
  "symlink",
  "link",
  "copyFile",
  "cp",
  "truncate",
  "chmod",
  "writeFileSync",
  "appendFileSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "unlinkSync",
  "symlinkSync",
  "copyFileSync",
  "createWriteStream",
];

const seen = { read: new Set(), written: new Set() };

/** From now on notes the path of every file that this process opens. To be called before what is watched is imported. */
export function watchFiles() {
  for (const holder of [fs, fs.promises]) {
    for (const name of reading) watch(holder, name, seen.read);
    for (const name of writing) watch(holder, name, seen.written);
  }
  syncBuiltinESMExports();
}

function watch(holder, name, paths) {
  const original = holder[name];
  if (typeof original !== "function") return;
  holder[name] = function watched(file, ...rest) {
    const place = pathOf(file);
    if (place !== undefined) {
      const isOpenedToWrite = name.startsWith("open") && typeof rest[0] === "string" && /[wa+]/.test(rest[0]);
      (isOpenedToWrite ? seen.written : paths).add(place);
    }
    return original.call(this, file, ...rest);
  };
}

function pathOf(file) {
  if (typeof file === "string") return path.resolve(file);
  if (file instanceof URL) return fileURLToPath(file);
  return Buffer.isBuffer(file) ? path.resolve(file.toString()) : undefined;
}

/** The paths opened since the last call, with links followed where they lead to something. */
export function takeSeenFiles() {
  const taken = { read: [...seen.read].map(followed), written: [...seen.written].map(followed) };
  seen.read.clear();
  seen.written.clear();
  return taken;
}

const realpath = fs.realpathSync.native;

function followed(file) {
  try {
    return realpath(file);
  } catch {
    return file;
  }
}
