import type { ExitStatus } from "./exit-status.ts";

/**
 * What ends a run though neither the deck nor chronodeck is at fault: a wrong call, or a machine that lacks something.
 * Printed as message and hint, without a stack; the process exits with `status`.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly status: ExitStatus;
  /** What to do about it; empty when the message says it all. */
  readonly hint: string;

  constructor(status: ExitStatus, message: string, hint = "") {
    super(message);
    this.status = status;
    this.hint = hint;
  }
}
