import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import { systemErrorReason } from "./system-error.ts";

/** What Chromium asks for, in bytes: below it warns, and at some point it crashes. */
const enough = 64e6;

/** Why a browser may have ended that keeps its files in the temporary folder: too little room there. Undefined where that was not it. */
export async function lackOfRoom(): Promise<Failure | undefined> {
  const disk = await statfs(tmpdir()).catch(() => undefined);
  if (disk === undefined || disk.bavail * disk.bsize >= enough) return undefined;
  const left = Math.round((disk.bavail * disk.bsize) / 1e6);
  return noTemporaryFolder(`it has ${left} MB left, and a browser needs ${enough / 1e6}`);
}

/** A browser's files cannot be put into the temporary folder. */
export function temporaryFolderFailure(thrown: unknown): Failure {
  return noTemporaryFolder(systemErrorReason(thrown));
}

function noTemporaryFolder(reason: string): Failure {
  return new Failure(
    ExitStatus.machine,
    `The temporary folder ${tmpdir()} cannot hold a browser's files: ${reason}.`,
    "Put that right, or name another folder in the environment variable TMPDIR.",
  );
}
