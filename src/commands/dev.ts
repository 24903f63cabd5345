import { once } from "node:events";
import { ExitStatus } from "../model/exit-status.ts";
import { openUrl } from "../project/open-url.ts";
import { startPreview } from "./preview.ts";
import { readPort } from "./read-port.ts";
import type { Terminal } from "./terminal.ts";
import type { Trust } from "./trust.ts";

export interface DevOptions {
  /** Where to listen; default: 5173, or the next port that is free. */
  readonly port: string | undefined;
  readonly opens: boolean;
  readonly trust: Trust;
}

/** Shows the deck while it is written, until Ctrl-C. */
export async function dev(folder: string, options: DevOptions, terminal: Terminal): Promise<ExitStatus> {
  const port = { port: readPort(options.port, defaultPort), strictPort: options.port !== undefined };
  terminal.progress(`Building ${folder} …`);
  const server = await startPreview(folder, { ...port, trust: options.trust }, terminal);
  terminal.print(`Deck       ${server.url}\nPresenter  ${server.presenterUrl}\nCtrl-C ends.\n`);
  if (options.opens) openUrl(server.url);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), once(process, "SIGHUP")]);
  await server.close();
  return ExitStatus.clean;
}

const defaultPort = 5173;
