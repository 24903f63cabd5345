import { get, type IncomingMessage, request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { RoomServer, RoomServerOptions } from "../../src/present/server.ts";
import { openLine, secrets, startRoom } from "./room-setup.ts";

async function room(options: Partial<RoomServerOptions> = {}): Promise<RoomServer> {
  const server = await startRoom(options);
  onTestFinished(server.close);
  return server;
}

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
}

/** Asks for a path as it stands: nothing is made simple on the way. */
async function ask(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, body, headers: response.headers }));
    }).on("error", reject);
  });
}

test("a request that names another host is refused, as a name that was made to point here would", async () => {
  const { url } = await room();
  expect((await ask(url, "/", { Host: "evil.example" })).status).toBe(403);
  expect((await ask(url, "/", { Host: `evil.example:${new URL(url).port}` })).status).toBe(403);
  expect((await ask(url, "/", { Host: `localhost:${new URL(url).port}` })).status).toBe(200);
  await expect(openLine(url, { Origin: "http://evil.example", Host: "evil.example" })).rejects.toThrow("403");
});

test("a line from a page of another origin is refused, and one that says no origin", async () => {
  const { url } = await room();
  await expect(openLine(url, { Origin: "http://evil.example" })).rejects.toThrow("403");
  await expect(openLine(url, { Origin: "null" })).rejects.toThrow("403");
  await expect(
    openLine(url, { Origin: new URL(url).origin.replace("127.0.0.1", "localhost") }),
  ).rejects.toThrow("403");
  await expect(openLine(url, {})).rejects.toThrow("403");
  (await openLine(url)).end();
});

test("nothing is served but the room's own pages, whatever the path", async () => {
  const { url } = await room();
  const paths = [
    "/../package.json",
    "/%2e%2e/package.json",
    "//etc/passwd",
    "/audience/../../x",
    "/@fs/etc/passwd",
    "/%00",
    "*",
  ];
  for (const path of paths) expect((await ask(url, path)).status).toBe(404);
  const posted = await new Promise((resolve) =>
    request(url, { method: "POST" }, ({ statusCode }) => resolve(statusCode)).end("x"),
  );
  expect(posted).toBe(405);
});

test("pages are not kept, framed or sniffed, and small where the browser can unpack them", async () => {
  const { url } = await room();
  const { headers, body } = await ask(url, "/audience?x", { "Accept-Encoding": "gzip" });
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "content-encoding": "gzip",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
  });
  expect(body).not.toContain("Dawn");
  expect((await ask(url, "/audience")).body).toContain("Dawn");
});

test("neither the audience's page nor the remote's holds a secret or a note", async () => {
  const { url } = await room();
  for (const path of ["/audience", "/remote", "/audience.js", "/remote.js"]) {
    const { status, body } = await ask(url, path);
    expect(status).toBe(200);
    for (const kept of [secrets.speaker, secrets.remote, "For the speaker", "Say one"])
      expect(body).not.toContain(kept);
  }
});

test.runIf(process.platform === "linux")(
  "from the network one gets the audience's page, never the speaker's, and is no speaker even with the secret",
  async () => {
    const { url: speakers, codes } = await room({ addresses: ["127.0.0.2"] });
    const url = speakers.replace("127.0.0.1", "127.0.0.2");
    expect(codes[0]?.map((code) => code.url)).toEqual([url, `${url}remote#${secrets.remote}`]);
    const { status, body } = await ask(url, "/");
    expect(status).toBe(200);
    expect(body).not.toContain("For the speaker");
    expect((await ask(url, "/speaker.js")).status).toBe(404);
    expect((await ask(url, "/", { Host: `127.0.0.1:${new URL(url).port}` })).status).toBe(403);
    const line = await openLine(url);
    line.say({
      kind: "hello",
      role: "speaker",
      secret: secrets.speaker,
      report: { number: 1, place: { slide: "one", step: -1 }, isBlack: false },
      hasMoved: true,
    });
    expect(await line.closed).toBe(4401);
    expect(line.heard).toEqual([]);
  },
);

test("where the port is taken the next one is tried, unless that very port was asked for", async () => {
  const first = await room();
  const port = Number(new URL(first.url).port);
  await expect(startRoom({ port, strictPort: true })).rejects.toThrow("EADDRINUSE");
  const second = await room({ port, strictPort: false });
  expect(second.url).not.toBe(first.url);
});
