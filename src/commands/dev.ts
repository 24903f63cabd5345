import { once } from "node:events";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { LiveProblem } from "../model/live-update.ts";
import { hasErrors } from "../model/problem.ts";
import { loadAssets } from "../project/assets.ts";
import { loadProject, reloadProject } from "../project/load.ts";
import { openUrl } from "../project/open-url.ts";
import { watchProject } from "../project/watch.ts";
import type { Compilation } from "../vite/compilation.ts";
import type { DevServer, DevServerOptions } from "../vite/server.ts";
import { startDevServer } from "../vite/server.ts";
import type { Compiled } from "./compile.ts";
import { compile } from "./compile.ts";
import { countProblems, reportAsText } from "./report.ts";
import { sourceLineOf } from "./source-line.ts";
import type { Terminal } from "./terminal.ts";
import { openWorkshop } from "./workshop.ts";

export interface DevOptions {
  /** Where to listen; default: 5173, or the next port that is free. */
  readonly port: string | undefined;
  readonly opens: boolean;
}

/** Shows the deck while it is written, until Ctrl-C. */
export async function dev(folder: string, options: DevOptions, terminal: Terminal): Promise<ExitStatus> {
  const port = readPort(options.port);
  terminal.progress(`Building ${folder} …`);
  let project = await loadProject(folder);
  const workshop = openWorkshop();
  const say = problemTeller(terminal);

  const server = await start({
    port,
    strictPort: options.port !== undefined,
    assets: await loadAssets(),
    compile: async (changed) => {
      if (changed.length > 0) project = await reloadProject(project, changed);
      const compiled = await compile(project, workshop);
      say(compiled);
      return compilationOf(compiled);
    },
    watch: (onChange) => watchProject(project.root, onChange),
    onCompiled: () => undefined,
    onFailure: (thrown) => terminal.say(`${wordsOf(thrown)}\n`),
  });
  terminal.print(`Deck       ${server.url}\nPresenter  ${server.presenterUrl}\nCtrl-C ends.\n`);
  if (options.opens) openUrl(server.url);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), once(process, "SIGHUP")]);
  await server.close();
  return ExitStatus.clean;
}

const defaultPort = 5173;

function readPort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Failure(ExitStatus.usage, `--port takes a number up to 65535, not “${text}”.`);
}

async function start(options: DevServerOptions): Promise<DevServer> {
  try {
    return await startDevServer(options);
  } catch (thrown) {
    if (!/\b(in use|EADDRINUSE|EACCES)\b/.test(String(thrown))) throw thrown;
    const message = `Port ${options.port} cannot be had: ${wordsOf(thrown)}`;
    throw new Failure(
      ExitStatus.machine,
      message,
      "Name another with --port, or none to take one that is free.",
    );
  }
}

function compilationOf(compiled: Compiled): Compilation {
  const { project, slides, styles, ledger, problems } = compiled;
  const sourceLine = sourceLineOf(project);
  const located = problems.map((problem): LiveProblem => {
    const line = sourceLine(problem.span);
    return line === undefined ? problem : { ...problem, sourceLine: line };
  });
  if (hasErrors(problems)) return { problems: located };
  const deck = { slides, styles, ledger, shell: compiled.page("shell"), page: () => compiled.page("whole") };
  return { deck, problems: located };
}

/** Says the problems of a compilation, unless they are the same as at the last one. */
function problemTeller(terminal: Terminal): (compiled: Compiled) => void {
  let last = "";
  return ({ problems, project }) => {
    const report = reportAsText(problems, project, { hasColour: terminal.saysColour, cwd: process.cwd() });
    if (report === last) return;
    last = report;
    terminal.say(countProblems(problems) === "" ? "No problems left.\n" : report);
  };
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Failure ? `${thrown.message} ${thrown.hint}`.trim() : String(thrown);
}
