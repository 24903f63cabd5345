/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

import type { Page, Request } from "playwright-core";
import { onDisk } from "./small-page.ts";
import type { LendPage } from "./with-browser.ts";

export interface EscapeOptions {
  /** Executable scripts that the page has by itself. */
  readonly scripts: number;
  /** What goes on in the page once it stands. */
  readonly use?: (page: Page) => Promise<void>;
}

/**
 * Opens a page from disk in a browser, and says what got through of the texts in it: dialogs, requests, windows, refusals of the page's policy, and
 * markup that could run code or reach the network, also after the slides have been read anew, as the live preview and the presenter's window do.
 */
export async function findEscapes(
  html: string,
  lendPage: LendPage,
  { scripts, use }: EscapeOptions,
): Promise<readonly string[]> {
  return onDisk(html, async (url) => {
    const page = await lendPage({ width: 1280, height: 720, scripts: "run" });
    const found: string[] = [];
    const context = page.context();
    // Chromium announces also the requests that the policy refuses.
    const tell = (request: Request): void => {
      if (request.url().startsWith(url) || /^(?:data|blob|about):/u.test(request.url())) return;
      const isRefused = request.failure()?.errorText === "csp";
      found.push(`${isRefused ? "refused" : "request"} ${request.url().slice(0, 100)}`);
    };
    context.on("requestfinished", tell);
    context.on("requestfailed", tell);
    context.on("dialog", (dialog) => {
      found.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on("console", (message) => {
      const text = message.text();
      if (text.startsWith(mark) || /Content Security Policy/u.test(text)) found.push(text.slice(0, 300));
    });
    await context.addInitScript(watch, mark);
    await page.goto(url);
    await page.waitForFunction(() => window.Reveal?.isReady());
    found.push(...(await page.evaluate(judgePage, scripts)));
    await use?.(page);
    await page.waitForTimeout(300);
    await context.close();
    return [...new Set(found)];
  });
}

const mark = "ESCAPED";

/** Runs in every frame and window before all else. */
function watch(name: string): void {
  for (const called of ["alert", "confirm", "prompt", "print"] as const)
    Object.defineProperty(window, called, { value: (text: unknown) => console.error(name, called, text) });
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error(name, "violates", violatedDirective, blockedURI),
  );
}

function judgePage(scripts: number): readonly string[] {
  const banned = new Set(
    (
      "iframe frame object embed applet portal form base textarea select foreignobject animate animatemotion animatetransform set " +
      "feimage meta link style script template"
    ).split(" "),
  );
  const found = [...judge(document), ...judgeAgain()];
  const running = [...document.scripts].filter(({ type }) => type === "" || type === "module");
  if (running.length !== scripts) found.push(`${running.length} scripts`);
  for (const id of ["deck-data", "ledger"])
    if (document.querySelector(`#${id}`)?.localName !== "script") found.push(`another #${id}`);
  return found;

  /** What the slides become when their markup is read once more. */
  function judgeAgain(): readonly string[] {
    const copy = document.implementation.createHTMLDocument();
    copy.body.innerHTML = document.querySelector(".slides")?.innerHTML ?? "";
    return judge(copy).map((what) => `${what} after reading again`);
  }

  function judge(page: Document): readonly string[] {
    const wrong: string[] = [];
    for (const element of page.querySelectorAll("*")) {
      const isSlide = element.closest(".slides") !== null || page !== document;
      if (isSlide && banned.has(element.localName.toLowerCase())) wrong.push(`<${element.localName}>`);
      for (const attribute of element.attributes) wrong.push(...judgeAttribute(element, attribute));
    }
    return wrong;
  }

  function judgeAttribute(element: Element, { name, value }: Attr): readonly string[] {
    const said = `${element.localName} ${name}=${value.slice(0, 80)}`;
    if (/^on/iu.test(name) || /^(?:srcdoc|formaction|action|ping|background)$/iu.test(name)) return [said];
    if (/^data-(?:src|background-(?:iframe|image|video)|markdown|autoplay)/u.test(name)) return [said];
    const address = value.replaceAll(/[\0-\u{20}]/gu, "");
    if (/(?:^|:)href$/iu.test(name) && /^(?!https?:|mailto:|tel:|#|data:,$)/iu.test(address)) return [said];
    if (/^(?:src|srcset|poster|data)$/iu.test(name) && !address.startsWith("data:image/")) return [said];
    return name === "style" && /url\((?!["']?(?:#|data:))|expression|@import/iu.test(value) ? [said] : [];
  }
}
