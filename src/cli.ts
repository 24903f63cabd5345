import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Invocation } from "./commands/parse-arguments.ts";
import { parseArguments } from "./commands/parse-arguments.ts";
import type { Terminal } from "./commands/terminal.ts";
import { processTerminal } from "./commands/terminal.ts";
import type { Trust } from "./commands/trust.ts";
import { ExitStatus } from "./model/exit-status.ts";
import { Failure } from "./model/failure.ts";
import { noCaches, userCaches, type Caches } from "./project/cache-folder.ts";
import { tidyCaches } from "./project/tidy-caches.ts";

/** Runs one command line (without node and script) to its end. Never throws: a bug of ours is printed and is status 70. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await dispatch(await parseArguments(argv), terminal);
  } catch (thrown) {
    return tellFailure(thrown, terminal);
  } finally {
    terminal.progress("");
  }
}

function tellFailure(thrown: unknown, terminal: Terminal): ExitStatus {
  if (thrown instanceof Failure) {
    terminal.say(thrown.hint === "" ? `${thrown.message}\n` : `${thrown.message}\n${thrown.hint}\n`);
    return thrown.status;
  }
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  terminal.say(`This is a bug in chronodeck; please report it with what follows.\n${stack}\n`);
  return ExitStatus.bug;
}

/** Each command is imported only when it runs, so that none pays for another. */
async function dispatch(invocation: Invocation, terminal: Terminal): Promise<ExitStatus> {
  if (invocation.kind === "version") {
    const { version } = await import("./commands/version.ts");
    terminal.print(`${await version()}\n`);
    return ExitStatus.clean;
  }
  if (invocation.kind === "clear caches") {
    const { clearCaches } = await import("./commands/clear-caches.ts");
    return clearCaches(terminal);
  }
  if (invocation.kind === "help") {
    const { commandHelp, overallHelp } = await import("./commands/help.ts");
    terminal.print(invocation.command === undefined ? overallHelp() : commandHelp(invocation.command));
    return ExitStatus.clean;
  }
  const status = await runCommand(invocation, terminal);
  await tidyCaches(cachesFor(invocation.switches));
  return status;
}

async function runCommand(
  invocation: Extract<Invocation, { readonly kind: "run" }>,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { command, folder, values, switches } = invocation;
  const trust: Trust = switches.has("safe") ? "foreign" : "own";
  switch (command) {
    case "init": {
      const { init } = await import("./commands/init.ts");
      return init(folder, terminal);
    }
    case "import": {
      const { importTimeline } = await import("./commands/import.ts");
      return importTimeline(folder, { format: invocation.format, out: values["out"] }, terminal);
    }
    case "dev": {
      const { dev } = await import("./commands/dev.ts");
      return dev(folder, { port: values["port"], opens: switches.has("open"), trust }, terminal);
    }
    case "build": {
      const { build } = await import("./commands/build.ts");
      return build(folder, { out: values["out"], trust, caches: cachesFor(switches) }, terminal);
    }
    case "present": {
      const { present } = await import("./commands/present.ts");
      const reach = switches.has("lan") ? "network" : "machine";
      return present(folder, { port: values["port"], reach, opens: switches.has("open"), trust }, terminal);
    }
    case "export": {
      const { exportDeck } = await import("./commands/export.ts");
      return exportDeck(
        folder,
        {
          to: values["to"],
          out: values["out"],
          paper: values["paper"],
          variant: values["variant"],
          scale: values["scale"],
          steps: switches.has("steps"),
          split: switches.has("split"),
          browser: values["browser"],
          trust,
          caches: cachesFor(switches),
        },
        terminal,
      );
    }
    case "check": {
      const { check } = await import("./commands/check.ts");
      const options = {
        format: switches.has("json") ? ("json" as const) : ("text" as const),
        failsOn: switches.has("strict") ? ("warnings" as const) : ("errors" as const),
        inBrowser: !switches.has("no-browser"),
        countsCoverage: switches.has("coverage"),
        browser: values["browser"],
        trust,
        caches: cachesFor(switches),
      };
      return check(folder, options, terminal);
    }
    case "schema": {
      const { schema } = await import("./commands/schema.ts");
      return schema(folder, terminal);
    }
  }
}

function cachesFor(switches: ReadonlySet<string>): Caches {
  return switches.has("no-cache") ? noCaches : userCaches();
}

/** Whether this file was started, from its source, and not imported. */
function isStarted(): boolean {
  const started = process.argv[1];
  try {
    return started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
}

/** Runs the process's own command line. */
export function main(): Promise<ExitStatus> {
  const terminal = processTerminal();
  process.on("uncaughtException", (thrown) => process.exit(tellFailure(thrown, terminal)));
  return run(process.argv.slice(2), terminal);
}

if (isStarted()) void main().then((status) => (process.exitCode = status));
