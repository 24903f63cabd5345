import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";

/** The value of `--port`, or without one the command's own. */
export function readPort(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Failure(ExitStatus.usage, `--port takes a number up to 65535, not “${text}”.`);
}
