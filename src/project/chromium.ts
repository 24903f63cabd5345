import type { BrowserPage } from "../model/browser-page.ts";
import { openChromiumPage, type PageOptions, type Tab } from "./chromium-page.ts";
import type { ChromiumPipe } from "./chromium-pipe.ts";
import type { ChromiumProcess } from "./chromium-process.ts";

/** A browser that runs. */
export interface Chromium {
  readonly openPage: (options: PageOptions) => Promise<BrowserPage>;
  /** When the browser, or a page of it, has ended by anything but `close`. */
  readonly lost: Promise<void>;
  /** The same, so far as is known by now. */
  readonly isLost: () => boolean;
  /** Ends it and removes its files. */
  readonly close: () => Promise<void>;
}

/** Lends the pages of a browser that has started: first the one that it started with, then others, each in a process of its own. */
export function manageChromium({ pipe, ended, close }: ChromiumProcess): Chromium {
  const tabs = watchTabs(pipe);
  let first: Promise<Tab> | undefined = tabs.next();
  let isClosing = false;
  let hasCrashed = false;
  const lost = new Promise<void>((resolve) => {
    const tell = (): void => {
      if (!isClosing) resolve();
    };
    pipe.listen(({ method }) => {
      if (method !== "Inspector.targetCrashed") return;
      hasCrashed = true;
      tell();
    });
    void ended.then(tell);
  });
  return {
    openPage: async (options) => {
      const tab = first ?? newTab(pipe, tabs);
      first = undefined;
      return openChromiumPage(pipe, await tab, options);
    },
    lost,
    isLost: () => !isClosing && (hasCrashed || pipe.isBroken()),
    close: async () => {
      isClosing = true;
      await close();
    },
  };
}

interface Tabs {
  /** The first that comes. */
  readonly next: () => Promise<Tab>;
  readonly of: (targetId: string) => Promise<Tab>;
}

/** The browser tells of each tab once, when it is ready to be spoken to. */
function watchTabs(pipe: ChromiumPipe): Tabs {
  const come = new Map<string, Tab>();
  const wanting = new Set<() => void>();
  pipe.listen((event) => {
    if (event.method !== "Target.attachedToTarget" || event.params.targetInfo.type !== "page") return;
    const { sessionId, targetInfo } = event.params;
    come.set(targetInfo.targetId, { sessionId, targetId: targetInfo.targetId });
    for (const look of wanting) look();
  });
  const find = (pick: () => Tab | undefined): Promise<Tab> =>
    new Promise((resolve) => {
      const look = (): void => {
        const tab = pick();
        if (tab === undefined) return;
        wanting.delete(look);
        resolve(tab);
      };
      wanting.add(look);
      look();
    });
  const asked = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true } as const;
  // Where this fails the browser is gone, which `lost` tells.
  pipe.send("Target.setAutoAttach", asked).catch(() => undefined);
  return {
    next: () => find(() => [...come.values()][0]),
    of: (targetId) => find(() => come.get(targetId)),
  };
}

async function newTab(pipe: ChromiumPipe, tabs: Tabs): Promise<Tab> {
  const { browserContextId } = await pipe.send("Target.createBrowserContext", undefined);
  const { targetId } = await pipe.send("Target.createTarget", { url: "about:blank", browserContextId });
  return tabs.of(targetId);
}
