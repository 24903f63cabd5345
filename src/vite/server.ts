import type { Compilation } from "./compilation.ts";
import { planInspections } from "./inspections.ts";
import { startSession, type LiveMessage } from "./live-session.ts";
import { presenterPath } from "./preview-page.ts";
import { livePreview, tellPages, type LiveAssets } from "./plugin.ts";

export interface DevServerOptions {
  /** The deck's folder: an editor may be asked to open what is in it. */
  readonly root: string;
  readonly port: number;
  /** Whether to give up where the port is taken, and not to try the next ones. */
  readonly strictPort: boolean;
  /** The browser's half, from loadAssets. */
  readonly assets: LiveAssets;
  /**
   * Makes the deck of the author's files; gets the paths that have changed since it was last called, at first none. The same object as the
   * last time says that nothing has come of it.
   */
  readonly compile: (changed: readonly string[]) => Promise<Compilation>;
  /** Calls back on every change of the author's files. */
  readonly watch: (onChange: (paths: readonly string[]) => void) => { readonly close: () => void };
  /** After the first compilation and each one that a save brought about, with what the open pages were told. */
  readonly onCompiled: (compilation: Compilation, told: LiveMessage) => void;
  /** After the author paused and the deck was looked over. */
  readonly onInspected: (compilation: Compilation, found: Compilation["problems"]) => void;
  /** A compilation broke off: our bug, or a broken machine. The server goes on. */
  readonly onFailure: (reason: unknown) => void;
}

export interface DevServer {
  readonly url: string;
  /** The speaker's page: current slide, next slide, notes and clock. */
  readonly presenterUrl: string;
  readonly close: () => Promise<void>;
}

/** Serves the deck on this machine only, and keeps every open page up to date. Throws where no port can be had. */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const session = startSession();
  const { createServer } = await import("vite");
  const server = await createServer({
    configFile: false,
    envFile: false,
    // Nothing of the disk is served but this folder: the page comes whole out of memory.
    root: import.meta.dirname,
    publicDir: false,
    appType: "custom",
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true },
    server: {
      host: "127.0.0.1",
      port: options.port,
      strictPort: options.strictPort,
      watch: null,
      cors: false,
      // The gate is stricter: this machine under its own names, at this port.
      allowedHosts: [],
      fs: { strict: true, allow: [import.meta.dirname] },
    },
    plugins: [livePreview(session, options.assets, options.root)],
  });

  const inspection = planInspections((compilation, found) => {
    tellPages(server, session.acceptFindings(found));
    options.onInspected(compilation, found);
  }, options.onFailure);
  let last: Compilation | undefined;
  const compile = queue(async (changed) => {
    inspection.giveUp();
    const compilation = await options.compile(changed);
    if (compilation === last) return inspection.plan(compilation, []);
    last = compilation;
    const message = session.accept(compilation);
    tellPages(server, message);
    options.onCompiled(compilation, message);
    inspection.plan(compilation, message.kind === "update" ? message.update.edited : []);
  }, options.onFailure);
  // What is saved while the first deck is made is not missed.
  const watcher = options.watch((paths) => void compile(paths));
  try {
    await compile([]);
    await server.listen();
  } catch (thrown) {
    watcher.close();
    inspection.giveUp();
    await server.close();
    throw thrown;
  }
  const url = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${options.port}/`;
  const close = async (): Promise<void> => {
    watcher.close();
    inspection.giveUp();
    await server.close();
  };
  return { url, presenterUrl: new URL(presenterPath, url).href, close };
}

/** Runs one job at a time; what is asked for meanwhile is done together afterwards. */
function queue(
  job: (paths: readonly string[]) => Promise<void>,
  onFailure: (reason: unknown) => void,
): (paths: readonly string[]) => Promise<void> {
  const waiting = new Set<string>();
  let isAsked = false;
  let running: Promise<void> | undefined;
  const runAll = async (): Promise<void> => {
    while (isAsked) {
      const paths = [...waiting];
      waiting.clear();
      isAsked = false;
      await job(paths).catch(onFailure);
    }
    running = undefined;
  };
  return (paths) => {
    for (const path of paths) waiting.add(path);
    isAsked = true;
    running ??= runAll();
    return running;
  };
}
