import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { startPreview } from "../../src/commands/preview.ts";
import { limitConnections, limitLines } from "../../src/present/line-limit.ts";
import { makeDeck } from "../commands/small-deck.ts";
import { openLine, openSpeaker, secrets, startRoom } from "../present/room-setup.ts";

type Kind = "dev" | "present";
const kinds = ["dev", "present"] as const;

/** Starts a server and gives its address. */
async function serve(kind: Kind, addresses: readonly string[] = []): Promise<string> {
  const terminal = { say: () => undefined, saysColour: false };
  const server =
    kind === "dev"
      ? await startPreview(makeDeck(), { port: 0, strictPort: false }, terminal)
      : await startRoom({ addresses });
  onTestFinished(server.close);
  return server.url;
}

/** Opens a connection, on which anything may be sent. Its end, however it comes, is no error. */
async function connectTo(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  // Who does not read does not hear of the end.
  socket.resume();
  return socket;
}

/** All that is answered to these bytes, until the server or patience ends it. */
async function answerTo(url: string, bytes: string | Uint8Array, patience = 2000): Promise<string> {
  const socket = await connectTo(url);
  let said = "";
  socket.on("data", (data: Buffer) => (said += data.toString("latin1")));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(bytes);
  await Promise.race([closed, wait(patience)]);
  socket.destroy();
  return said;
}

function get(url: string, target: string, headers: readonly string[] = []): string {
  const lines = [`GET ${target} HTTP/1.1`, `Host: ${new URL(url).host}`, "Connection: close", ...headers];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

async function expectAlive(url: string): Promise<void> {
  expect(await answerTo(url, get(url, "/"), 10_000)).toMatch(/^HTTP\/1\.1 200 /u);
}

/** Ways out of a folder, were one served. */
const ways = [
  "/../../../../etc/passwd",
  "/..%2f..%2f..%2f..%2fetc/passwd",
  "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
  "/%252e%252e%252f%252e%252e%252fetc%252fpasswd",
  "/..%c0%af..%c0%afetc/passwd",
  "/..\\..\\..\\etc\\passwd",
  "/..%5c..%5c..%5cetc%5cpasswd",
  "/%2e%2e%5c%2e%2e%5cetc/passwd",
  "/etc/passwd%00.html",
  "/%00/etc/passwd",
  "//etc/passwd",
  "///etc/passwd",
  "/./etc/passwd",
  "/file:///etc/passwd",
  "/@fs/etc/passwd",
  "/@fs/../../etc/passwd?raw",
  "/@fs/%2e%2e/etc/passwd?raw&url",
  "/@fs/x/x/x/vite/preload/?raw/../../../../etc/passwd",
  "/@id/etc/passwd",
  "/@id/__x00__/etc/passwd",
  "/.%0d./etc/passwd",
  "/%u002e%u002e/etc/passwd",
  "/deck.md",
  "/facts.yaml",
  "/package.json",
  "/~root/",
  "/C:/Windows/win.ini",
  "http://127.0.0.1/etc/passwd",
  "*",
  "/__proto__",
  "/constructor",
  "/%",
  "/%zz",
];

test.each(kinds)("no way to write a path leads %s to a file", async (kind) => {
  const url = await serve(kind);
  const answers = await Promise.all(ways.map((way) => answerTo(url, get(url, way))));
  for (const [index, said] of answers.entries()) {
    expect([ways[index], said]).toEqual([ways[index], expect.stringMatching(/^HTTP\/1\.1 (400|403|404) /u)]);
    expect(said).not.toMatch(/root:|Lighthouses/u);
  }
  await expectAlive(url);
});

/** What no browser sends. */
function garbage(url: string): Readonly<Record<string, string | Uint8Array>> {
  const { host, origin } = new URL(url);
  const upgrade = ["Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Protocol: vite-hmr"];
  const line = (target: string, ...more: readonly string[]): string =>
    [
      `GET ${target} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${origin}`,
      "Connection: Upgrade",
      ...upgrade,
      ...more,
      "\r\n",
    ].join("\r\n");
  const post = `POST / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`;
  return {
    "random bytes": Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256),
    "a TLS hello": Uint8Array.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]),
    "no host": "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
    "HTTP/1.0 without a host": "GET / HTTP/1.0\r\n\r\n",
    "another host": "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    "our host and another": `GET / HTTP/1.1\r\nHost: evil.example\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    "a host with our name in it": `GET / HTTP/1.1\r\nHost: ${host}.evil.example\r\nConnection: close\r\n\r\n`,
    "a host with a user": `GET / HTTP/1.1\r\nHost: ${host}@evil.example\r\nConnection: close\r\n\r\n`,
    "a huge header": get(url, "/", [`X: ${"x".repeat(100_000)}`]),
    "ten thousand headers": get(url, "/", Array<string>(10_000).fill("X: y")),
    "a huge address": get(url, `/${"a".repeat(1_000_000)}`),
    "a huge body": `${post}Content-Length: 5000000\r\n\r\n${"x".repeat(5_000_000)}`,
    "a length that is none": `${post}Content-Length: -1\r\n\r\n`,
    "two lengths": `${post}Content-Length: 1\r\nContent-Length: 30\r\n\r\nx`,
    "length and chunks": `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1e\r\nx`,
    "a chunk without end": `${post}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx`,
    "a tunnel": `CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    "a method of its own": `BREW / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    DELETE: `DELETE / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    "a line without a key": line("/room"),
    "a line with a key that is none": line("/room", "Sec-WebSocket-Key: x"),
    "a line to nowhere": line("//[", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="),
    "a line to a star": line("*", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="),
    "a line to a whole address": line("http://[", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="),
    "a line to a port that is none": line("x:99999999/", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="),
    "a line to another protocol": line("/", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==").replace(
      "websocket",
      "h2c",
    ),
  };
}

test.each(kinds)("garbage of every kind is refused by %s, which goes on", async (kind) => {
  const url = await serve(kind);
  for (const [name, bytes] of Object.entries(garbage(url))) {
    const said = await answerTo(url, bytes, 300);
    expect([name, said.slice(0, 100)]).toEqual([name, expect.not.stringMatching(/^HTTP\/1\.1 (101|200) /u)]);
    expect(said).not.toContain("Lighthouses");
  }
  await expectAlive(url);
});

test.each(kinds)(
  "a page whose name was made to point here gets nothing from %s, whatever it calls itself",
  async (kind) => {
    const url = await serve(kind);
    const { port } = new URL(url);
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      `127.0.0.1.nip.io:${port}`,
      `localhost.evil.example:${port}`,
      `localtest.me:${port}`,
      `0.0.0.0:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `127.0.0.1:${port}0`,
      "127.0.0.1",
    ]) {
      const said = await answerTo(url, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect([host, said]).toEqual([host, expect.stringMatching(/^HTTP\/1\.1 403 /u)]);
    }
    await expectAlive(url);
  },
);

// In dev the same takes half a minute: Node looks after connections every 30 seconds, and Vite makes the server.
test("who sends half a request and waits is cut off, while others are served", async () => {
  const url = await serve("present");
  const half = await Promise.all(Array.from({ length: 100 }, () => connectTo(url)));
  let ended = 0;
  for (const socket of half) {
    socket.on("close", () => (ended += 1));
    socket.write(`GET / HTTP/1.1\r\nHost: ${new URL(url).host}\r\nX: `);
  }
  // A letter now and then does not help.
  const dripping = setInterval(() => {
    for (const socket of half) if (socket.writable) socket.write("x");
  }, 1000);
  onTestFinished(() => clearInterval(dripping));
  await expectAlive(url);
  await expect.poll(() => ended, { timeout: 50_000, interval: 200 }).toBe(half.length);
  await expectAlive(url);
}, 60_000);

test("of one machine, no more connections are taken than are allowed; those that end make room", async () => {
  const server = createServer((_request, response) => response.end("here"));
  limitConnections(server, limitLines({ inAll: 10, each: 3 }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const open = await Promise.all(Array.from({ length: 8 }, () => connectTo(url)));
  await expect.poll(() => open.filter(({ closed }) => closed).length).toBe(5);
  expect(await answerTo(url, get(url, "/"))).toBe("");
  for (const socket of open) socket.destroy();
  await expect.poll(() => answerTo(url, get(url, "/"))).toContain("here");
});

/** What a page of the live preview says first, with this instead of what it holds. */
function asHello(data: string): string {
  return `{"type":"custom","event":"chronodeck:hello"${data}}`;
}

test("what is no message of ours ends no more than its own line, in dev too", async () => {
  const url = await serve("dev");
  const { origin } = new URL(url);
  const client = await (await fetch(new URL("/@vite/client", url))).text();
  const token = /wsToken = "([^"]+)"/u.exec(client)?.[1] ?? "";
  const open = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`${url.replace("http", "ws")}?token=${token}`, "vite-hmr", { origin });
    socket.on("error", () => undefined);
    await once(socket, "open");
    return socket;
  };
  for (const said of [
    "",
    "{",
    "null",
    "[]",
    "1",
    asHello(""),
    asHello(`,"data":null`),
    asHello(`,"data":7`),
    asHello(`,"data":{"version":{"__proto__":null}}`),
    `{"type":"custom","event":"__proto__","data":{}}`,
    `{"type":"custom","event":{"toString":1},"data":{}}`,
    `{"type":"custom","event":"vite:invoke","data":null}`,
    `{"type":"custom","event":"vite:invoke","data":{"name":"constructor","id":"send:1","data":[]}}`,
    `{"type":"custom","event":"vite:invoke","data":{"name":"fetchModule","id":"send:1"}}`,
    `{"type":"custom","event":"vite:client:disconnect"}`,
    "[".repeat(100_000),
    Uint8Array.from([0, 255, 128]),
  ]) {
    const socket = await open();
    socket.send(said);
    await wait(20);
    socket.terminate();
  }
  const last = await open();
  const answered = new Promise((resolve) => {
    last.on("message", (data: Buffer) => {
      if (data.toString().includes("chronodeck:update")) resolve(true);
    });
  });
  const { version } = {
    version: Number(/live\.js\?version=(\d+)/u.exec(await (await fetch(url)).text())?.[1]),
  };
  last.send(asHello(`,"data":{"version":${version}}`));
  expect(await answered).toBe(true);
  last.terminate();
  await expectAlive(url);
});

/** A frame of a WebSocket as clients send them, its mask all zeros. */
function frame(firstByte: number, length: number, payload = new Uint8Array()): Uint8Array {
  const size = length < 126 ? [0x80 | length] : [0xfe, length >> 8, length & 255];
  return Uint8Array.from([firstByte, ...size, 0, 0, 0, 0, ...payload]);
}

test.each([
  ["a frame without a mask", Uint8Array.from([0x81, 1, 120])],
  ["a frame with reserved bits", frame(0xf1, 1, Uint8Array.of(120))],
  ["an opcode that is none", frame(0x83, 1, Uint8Array.of(120))],
  [
    "a frame that says to be of 2⁶³ bytes",
    Uint8Array.from([0x81, 0xff, 0x7f, ...Array<number>(7).fill(255), 0, 0, 0, 0]),
  ],
  [
    "a message in frames that are too much together",
    Buffer.concat([frame(1, 6000, new Uint8Array(6000)), frame(0x80, 6000, new Uint8Array(6000))]),
  ],
  [
    "frames of nothing without end",
    Buffer.concat([frame(1, 0), ...Array<Uint8Array>(20_000).fill(frame(0, 0))]),
  ],
  ["a long ping", frame(0x89, 200, new Uint8Array(200))],
  ["text that is no text", frame(0x81, 2, Uint8Array.from([0xc3, 0x28]))],
  ["a first word that goes on with another's", frame(0x80, 1, Uint8Array.of(120))],
])("%s ends its own line and no other", async (_name, bytes) => {
  const url = await serve("present");
  const speaker = await openSpeaker(url);
  const follower = await openLine(url);
  follower.say({ kind: "hello", role: "audience" });
  const bad = await connectTo(url);
  const { host, origin } = new URL(url);
  const closed = once(bad, "close");
  bad.write(
    `GET /room HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  );
  const [hello] = (await once(bad, "data")) as [Buffer];
  expect(hello.toString("latin1")).toMatch(/^HTTP\/1\.1 101 /u);
  bad.write(bytes);
  bad.resume();
  await closed;
  speaker.show("two");
  await expect.poll(() => follower.state()?.place?.slide).toBe("two");
});

test("who asks for pages and reads none of them costs the server no copies", async () => {
  const url = await serve("present");
  const before = process.memoryUsage().arrayBuffers;
  const sockets = await Promise.all(Array.from({ length: 200 }, () => connectTo(url)));
  for (const socket of sockets) {
    socket.pause();
    socket.write(get(url, "/").repeat(3));
  }
  await wait(500);
  const page = Buffer.byteLength(await (await fetch(url)).text());
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(page * 100);
  await expectAlive(url);
});

test("the room's secrets are of a length that no number of guesses reaches", () => {
  for (const secret of Object.values(secrets)) expect(Buffer.from(secret, "base64url")).toHaveLength(24);
});
