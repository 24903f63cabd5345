import { readFile } from "node:fs/promises";
import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { TextFile } from "../model/project.ts";
import { decodeText } from "./load.ts";
import { systemErrorReason } from "./system-error.ts";

/** Reads one text file that is no part of a deck; `path` of the result is its name. What cannot be read is a `Failure`. */
export async function readTextFile(file: string): Promise<TextFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (thrown) {
    throw new Failure(ExitStatus.usage, `${file} could not be read: ${systemErrorReason(thrown)}.`);
  }
  const text = decodeText(bytes);
  if (text === undefined)
    throw new Failure(
      ExitStatus.usage,
      `${file} is not UTF-8 text.`,
      "Save it again with the encoding UTF-8.",
    );
  return { path: path.basename(file), text };
}
