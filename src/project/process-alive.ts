import { systemErrorCode } from "./system-error.ts";

/** Whether a process of this number is running on this machine. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // A process of somebody else may not be signalled, but it is there.
    return systemErrorCode(thrown) === "EPERM";
  }
}
