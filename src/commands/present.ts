import { once } from "node:events";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import { hasErrors } from "../model/problem.ts";
import { terminalCode } from "../present/codes.ts";
import { localAddresses } from "../present/local-addresses.ts";
import { newSecrets } from "../present/secrets.ts";
import { startRoomServer, type RoomServer, type RoomServerOptions } from "../present/server.ts";
import { loadRoomScripts } from "../project/assets.ts";
import { userCaches } from "../project/cache-folder.ts";
import { loadProject } from "../project/load.ts";
import { openUrl } from "../project/open-url.ts";
import { roomSecrets } from "../project/room-secrets.ts";
import { screenWordsOf } from "../render/screen-words.ts";
import { audiencePage } from "./audience-page.ts";
import { compile } from "./compile.ts";
import { inspect } from "./inspect.ts";
import { readPort } from "./read-port.ts";
import { remoteSlides } from "./remote-slides.ts";
import { tellProblems } from "./tell-problems.ts";
import type { Terminal } from "./terminal.ts";
import { trusted, type Trust } from "./trust.ts";

export interface PresentOptions {
  /** Where to listen; default: 5180, or the next port that is free. */
  readonly port: string | undefined;
  /** Who can reach the server. */
  readonly reach: "machine" | "network";
  readonly opens: boolean;
  readonly trust: Trust;
}

/** Serves the deck to the speaker's browser and to phones, until Ctrl-C. Where the deck has errors, nothing is served. */
export async function present(
  folder: string,
  options: PresentOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const port = readPort(options.port, defaultPort);
  const addresses = options.reach === "network" ? networkAddresses() : [];
  terminal.progress(`Building ${folder} …`);
  const project = trusted(await loadProject(folder), options.trust);
  const compiled = await compile(project);
  const problems = await inspect(compiled, userCaches());
  tellProblems(problems, project, terminal);
  if (hasErrors(problems)) return ExitStatus.problems;

  const { deck } = compiled;
  const server = await start({
    port,
    strictPort: options.port !== undefined,
    addresses,
    title: deck.meta.title,
    slides: await remoteSlides(compiled),
    secrets: await roomSecrets(project.root, newSecrets),
    content: {
      deckPage: compiled.page("served"),
      audiencePage: await audiencePage(compiled),
      deckPolicy: compiled.servedPolicy,
      lang: deck.meta.lang,
      screenWords: screenWordsOf(deck.meta.lang),
      scripts: await loadRoomScripts(),
    },
  });
  terminal.print(`Deck      ${server.url}\n`);
  terminal.print(linksOf(server, terminal));
  terminal.print("Ctrl-C ends.\n");
  if (options.opens) openUrl(server.url);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), once(process, "SIGHUP")]);
  await server.close();
  return ExitStatus.clean;
}

const defaultPort = 5180;

function networkAddresses(): readonly string[] {
  const addresses = localAddresses();
  if (addresses.length > 0) return addresses;
  throw new Failure(
    ExitStatus.machine,
    "This machine is in no network that phones could share.",
    "Join one, or make one with a phone's hotspot; without --lan the deck is for this machine alone.",
  );
}

async function start(options: RoomServerOptions): Promise<RoomServer> {
  try {
    return await startRoomServer(options);
  } catch (thrown) {
    if (!/\b(EADDRINUSE|EACCES|EADDRNOTAVAIL)\b/u.test(String(thrown))) throw thrown;
    const message = `Port ${options.port} cannot be had: ${String(thrown)}`;
    throw new Failure(
      ExitStatus.machine,
      message,
      "Name another with --port, or none to take one that is free.",
    );
  }
}

/** Where phones go. The codes are for the addresses that are likeliest to work. */
function linksOf({ codes: [first = [], ...others] }: RoomServer, { printsColour }: Terminal): string {
  const parts = first.map(({ for: who, url }) => {
    const also = others.flatMap((codes) => codes.filter((code) => code.for === who).map((code) => code.url));
    const lines = [`${names[who]}${url}`, ...also.map((other) => `${" ".repeat(10)}${other}`)];
    return `${lines.join("\n")}\n${terminalCode(url, printsColour ? "coloured" : "plain")}`;
  });
  return parts.join("\n");
}

const names = { audience: "Audience  ", remote: "Remote    " };
