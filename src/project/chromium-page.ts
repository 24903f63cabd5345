import type { BrowserPage, PageArea } from "../model/browser-page.ts";
import type { ChromiumPipe } from "./chromium-pipe.ts";
import type { ChromiumEvent, ExceptionDetails, Method, Methods } from "./chromium-protocol.ts";

export interface PageOptions {
  /** Of the viewport, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the page's own scripts run. Ours always do. */
  readonly scripts: "run" | "ignore";
  /** Pixels of a picture for each CSS pixel; default: 1. */
  readonly pixelRatio?: number;
}

/** A tab of the browser, and the session in which it is spoken to. */
export interface Tab {
  /** Also the name of its outermost frame. */
  readonly targetId: string;
  readonly sessionId: string;
}

type Send = <Name extends Method>(method: Name, params: Methods[Name][0]) => Promise<Methods[Name][1]>;

/** Makes a tab a page without network, in light colours and without motion. */
export async function openChromiumPage(
  pipe: ChromiumPipe,
  { targetId, sessionId }: Tab,
  { width, height, scripts, pixelRatio = 1 }: PageOptions,
): Promise<BrowserPage> {
  const send: Send = (method, params) => pipe.send(method, params, sessionId);
  const nextEvent = (method: ChromiumEvent["method"]): Promise<void> =>
    new Promise((resolve) => {
      const forget = pipe.listen((event) => {
        if (event.method !== method || event.sessionId !== sessionId) return;
        forget();
        resolve();
      });
    });
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(wordsOf(exceptionDetails));
    return result.value;
  };
  const resize = (size: { readonly width: number; readonly height: number }): Promise<unknown> =>
    send("Emulation.setDeviceMetricsOverride", { ...size, deviceScaleFactor: pixelRatio, mobile: false });
  let viewport = { width, height };

  await Promise.all([
    send("Inspector.enable", undefined),
    send("Page.enable", undefined),
    // What a page forbids itself does not bind those who print it.
    send("Page.setBypassCSP", { enabled: true }),
    send("Network.enable", undefined),
    send("Network.emulateNetworkConditions", {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    }),
    resize(viewport),
    send("Emulation.setScriptExecutionDisabled", { value: scripts === "ignore" }),
    send("Emulation.setEmulatedMedia", {
      features: [
        { name: "prefers-color-scheme", value: "light" },
        { name: "prefers-reduced-motion", value: "reduce" },
      ],
    }),
  ]);

  const page: BrowserPage = {
    setContent: async (html) => {
      const loaded = nextEvent("Page.loadEventFired");
      await send("Page.setDocumentContent", { frameId: targetId, html });
      await loaded;
    },
    evaluate: async <Argument, Result>(
      inPage: (argument: Argument) => Result | Promise<Result>,
      argument?: Argument,
    ) => {
      const given = argument === undefined ? "" : JSON.stringify(argument);
      // What a function gives is JSON, as the interface asks for.
      return (await run(`(${inPage.toString()})(${given})`)) as Result;
    },
    setViewportSize: async (size) => {
      viewport = { ...size };
      await resize(viewport);
    },
    print: async (marks) => {
      const isTagged = marks === "tagged";
      const { stream } = await send("Page.printToPDF", {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: isTagged,
        generateDocumentOutline: isTagged,
        transferMode: "ReturnAsStream",
      });
      return readStream(send, stream);
    },
    screenshot: async ({ of, background }) => {
      const found = (await run(`(${bringIntoView.toString()})(${JSON.stringify(of)})`)) as PageArea | null;
      if (found === null) throw new Error(`there is no element ${JSON.stringify(of)} to take a picture of`);
      const transparent = { color: { r: 0, g: 0, b: 0, a: 0 } };
      if (background === "none") await send("Emulation.setDefaultBackgroundColorOverride", transparent);
      const { data } = await send("Page.captureScreenshot", {
        format: "png",
        clip: { ...found, scale: 1 },
        captureBeyondViewport: found.width > viewport.width || found.height > viewport.height,
      });
      if (background === "none") await send("Emulation.setDefaultBackgroundColorOverride", {});
      return Buffer.from(data, "base64");
    },
    close: async () => {
      await pipe.send("Target.closeTarget", { targetId });
    },
  };
  return page;
}

const bytesAtOnce = 8 << 20;

async function readStream(send: Send, handle: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await send("IO.read", { handle, size: bytesAtOnce });
    pieces.push(Buffer.from(data, base64Encoded === true ? "base64" : "utf8"));
    if (eof) break;
  }
  await send("IO.close", { handle });
  return Buffer.concat(pieces);
}

function wordsOf({ text, exception }: ExceptionDetails): string {
  return exception?.description ?? `${text} ${JSON.stringify(exception?.value) ?? ""}`;
}

/** Runs in the page: scrolls to what is to be taken, ends all motion, and says where that is; null where it is not there. */
function bringIntoView(of: PageArea | string): PageArea | null {
  for (const animation of document.getAnimations()) {
    // One without an end cannot be brought there.
    try {
      animation.finish();
    } catch {
      animation.cancel();
    }
  }
  if (typeof of !== "string") {
    scrollTo(of.x, of.y);
    return of;
  }
  const element = document.querySelector(of);
  if (element === null) return null;
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
}
