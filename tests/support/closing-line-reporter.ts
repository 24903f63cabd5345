import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with `N passed, N failed` alone on the last line, for machines that read it. A file that does not load counts as failed. */
export default class ClosingLineReporter implements Reporter {
  private line = "";

  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    const skipped = count.skipped + count.pending;
    this.line = `${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    // The default reporter prints its summary in the same event: ours comes after it.
    process.once("exit", () => console.log(this.line));
  }
}
