import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { LiveProblem } from "../model/live-update.ts";
import type { Problem } from "../model/problem.ts";
import { error, hasErrors } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import { startOf } from "../model/span.ts";
import { loadAssets } from "../project/assets.ts";
import { loadProject } from "../project/load.ts";
import { reloadSettled } from "../project/reload-settled.ts";
import { watchProject } from "../project/watch.ts";
import type { Compilation } from "../vite/compilation.ts";
import type { DevServer, DevServerOptions } from "../vite/server.ts";
import { startDevServer } from "../vite/server.ts";
import type { Compiled } from "./compile.ts";
import { compile } from "./compile.ts";
import { createInspectionMemory, inspectInPauses, type InspectionMemory } from "./inspect-live.ts";
import { problemTeller } from "./live-problem-teller.ts";
import { measureScript } from "./measure-script.ts";
import { pathFrom } from "./path-from.ts";
import { slideFinder } from "./slide-problems.ts";
import { sourceLineOf } from "./source-line.ts";
import type { Terminal } from "./terminal.ts";
import { trusted, type Trust } from "./trust.ts";
import { openWorkshop } from "./workshop.ts";

/** Serves a deck on this machine and keeps it up to date with every save; says in the terminal what is wrong. */
export async function startPreview(
  folder: string,
  { trust = "own", ...port }: Pick<DevServerOptions, "port" | "strictPort"> & { readonly trust?: Trust },
  terminal: Pick<Terminal, "say" | "saysColour">,
): Promise<DevServer> {
  const project = await loadProject(folder);
  const { root } = project;
  const teller = problemTeller(terminal, (file) => pathFrom(process.cwd(), path.join(root, file)));
  return start({
    root,
    ...port,
    assets: { ...(await loadAssets()), measureScript: measureScript() },
    compile: compiler(project, trust),
    watch: (onChange) => watchProject(root, onChange),
    onCompiled: ({ problems }) => teller.compiled(problems),
    onInspected: ({ problems }, found) => teller.inspected(problems, found),
    onFailure: (thrown) => terminal.say(`${wordsOf(thrown)}\n`),
  });
}

async function start(options: DevServerOptions): Promise<DevServer> {
  try {
    return await startDevServer(options);
  } catch (thrown) {
    if (!/\b(in use|EADDRINUSE|EACCES)\b/.test(String(thrown))) throw thrown;
    const message = `Port ${options.port} cannot be had: ${wordsOf(thrown)}`;
    const hint = "Name another with --port, or none to take one that is free.";
    throw new Failure(ExitStatus.machine, message, hint);
  }
}

/** Makes the deck anew after each save, from what has changed since it last could be read. */
function compiler(first: Project, trust: Trust): DevServerOptions["compile"] {
  const workshop = openWorkshop();
  const memory = createInspectionMemory();
  const unread = new Set<string>();
  let project = first;
  let last: Compilation | undefined;
  return async (changed) => {
    for (const file of changed) unread.add(file);
    if (unread.size > 0) {
      const reloaded = await reloadSettled(project, [...unread]);
      const before = { project, last };
      last = undefined;
      if (!reloaded.ok) return { problems: [problemOf(reloaded.failure)] };
      project = reloaded.project;
      unread.clear();
      // A save in place is noticed twice, and what an editor touches often says the same.
      if (before.last !== undefined && before.project === project) return (last = before.last);
    }
    last = compilationOf(await compile(trusted(project, trust), workshop), memory);
    return last;
  };
}

function compilationOf(compiled: Compiled, memory: InspectionMemory): Compilation {
  const { project, deck, slides, styles, ledger, problems } = compiled;
  const sourceLine = sourceLineOf(project);
  const locate = (problem: Problem, isQuiet: boolean): LiveProblem => {
    const line = sourceLine(problem.span);
    return { ...problem, ...(line !== undefined && { sourceLine: line }), ...(isQuiet && { isQuiet }) };
  };
  const located = problems.map((problem) => locate(problem, false));
  if (hasErrors(problems)) return { problems: located };
  return {
    deck: {
      slides,
      styles,
      ledger,
      shell: compiled.page("shell"),
      page: () => compiled.page("served"),
      policy: compiled.servedPolicy,
    },
    problems: located,
    inspect: async (edited, signal) => {
      const found = await inspectInPauses(compiled, memory, signal);
      if (found === undefined) return undefined;
      const slideOf = slideFinder(deck.slides);
      return found.map((problem) => locate(problem, !edited.has(slideOf(problem.span)?.id ?? "")));
    },
  };
}

/** The folder or its deck.md is gone. */
function problemOf({ message, hint }: Failure): Problem {
  return error("deck/missing", startOf("deck.md"), message, hint);
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Failure ? `${thrown.message} ${thrown.hint}`.trim() : String(thrown);
}
