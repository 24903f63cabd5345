import { expect, test } from "vitest";
import { serveDeck, frontMatter } from "../vite/open-preview.ts";
import { startRoom } from "../present/room-setup.ts";

const guards = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

async function headersOf(url: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return Object.fromEntries(response.headers);
}

test("pages of the live preview say what they may load and run, and from where", async () => {
  await serveDeck({ "deck.md": `${frontMatter}## One\n\nWords\n` }, async (_, { url, presenterUrl }) => {
    const { host } = new URL(url);
    const deck = await headersOf(url);
    expect(deck).toMatchObject(guards);
    expect(deck["content-security-policy"]).toMatch(/script-src 'self' 'sha256-[^']+';/u);
    expect(deck["content-security-policy"]).toContain(`connect-src 'self' ws://${host};`);
    const presenter = await headersOf(presenterUrl);
    expect(presenter).toMatchObject(guards);
    expect(presenter["content-security-policy"]).toContain("script-src 'self';");
    // Said once, by the server: a page that says it too would be held to both.
    expect(await (await fetch(url)).text()).not.toContain("Content-Security-Policy");
    expect(await headersOf(new URL("/@vite/client", url).href)).toMatchObject(guards);
  });
});

test("pages of the room say what they may load and run, and from where", async () => {
  const server = await startRoom();
  try {
    const { host } = new URL(server.url);
    for (const path of ["/", "/audience", "/remote"]) {
      const headers = await headersOf(new URL(path, server.url).href);
      expect(headers).toMatchObject(guards);
      expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
      expect(headers["content-security-policy"]).toContain(`connect-src 'self' ws://${host};`);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    }
  } finally {
    await server.close();
  }
});
