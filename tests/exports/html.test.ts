import { expect, test } from "vitest";
import { splitPage } from "../../src/exports/html.ts";

const picture = `data:image/svg+xml;base64,${Buffer.from(`<svg>${"x".repeat(600)}</svg>`).toString("base64")}`;
const font = `data:font/woff2;base64,${Buffer.alloc(600, 7).toString("base64")}`;

function split(script = "show()", keepsDrawings = false): ReadonlyMap<string, string> {
  const files = splitPage({
    whole: () => "",
    linked: (head) =>
      `<html><head><style id="fonts">@font-face{src:url(${font})}</style>${head}</head><body><img src="${picture}"></body></html>`,
    styles: `.cover { background: url(${picture}) }`,
    script,
    keepsDrawings,
  });
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString("utf8")]));
}

test("style, script, fonts and pictures become files named by what is in them, each once", () => {
  const files = split();
  const assets = [...files.keys()].filter((path) => path.startsWith("assets/"));
  expect(assets.map((path) => path.replace(/[\da-f]{12}/, "#")).toSorted()).toEqual([
    "assets/#.css",
    "assets/#.js",
    "assets/#.svg",
    "assets/#.woff2",
  ]);
  expect([...files.values()].join("")).not.toContain("base64");
});

test("the page finds its files from where it is, and the style from where that is", () => {
  const files = split();
  const svg = [...files.keys()].find((path) => path.endsWith(".svg")) ?? "";
  const css = [...files].find(([path]) => path.endsWith(".css"))?.[1];
  expect(files.get("index.html")).toContain(`<img src="${svg}">`);
  expect(css).toContain(`url(${svg.replace("assets/", "")})`);
});

function editionOf(files: ReadonlyMap<string, string>): string {
  return /"deck-(\w+)"/.exec(files.get("sw.js") ?? "")?.[1] ?? "";
}

test("the service worker keeps every file, and has another edition when anything changes", () => {
  const [one, same, other] = [split(), split(), split("show(2)")];
  const assets = [...one.keys()].filter((path) => path.startsWith("assets/"));
  for (const path of assets) expect(one.get("sw.js")).toContain(`"${path}"`);
  expect(same).toEqual(one);
  expect(editionOf(other)).not.toBe(editionOf(one));
});

test("only what has a hash in its name may be kept for ever", () => {
  expect(split().get("_headers")).toMatch(
    /^\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n {2}Content-Security-Policy: sandbox; [^\n]+\n\/index\.html\n {2}Cache-Control: no-cache/,
  );
});

test("drawings in somebody else's deck stay in the page, where they run nothing", () => {
  const files = split("show()", true);
  expect(files.get("index.html")).toContain(`<img src="${picture}">`);
  expect([...files.keys()].some((path) => path.endsWith(".woff2"))).toBe(true);
});
