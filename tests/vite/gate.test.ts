import { symlinkSync, writeFileSync, chmodSync, readFileSync } from "node:fs";
import { request as sendRequest, type IncomingHttpHeaders } from "node:http";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { frontMatter, serveDeck } from "./open-preview.ts";

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request exactly as told: fetch would tidy up the path and say its own Host. */
function ask(
  base: string,
  target: string,
  {
    headers = {},
    method = "GET",
    body = "",
  }: { headers?: Record<string, string>; method?: string; body?: string } = {},
): Promise<Reply> {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = sendRequest(
      { host: "127.0.0.1", port, path: target, method, headers: { Host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Whether a WebSocket opens that says this Host and Origin, with the token that the server's client holds. */
async function opensSocket(base: string, origin: string | undefined, host?: string): Promise<boolean> {
  const client = await ask(base, "/@vite/client");
  const token = /wsToken = "([^"]+)"/u.exec(client.body)?.[1] ?? "";
  expect(token).not.toBe("");
  const socket = new WebSocket(`${base.replace("http", "ws")}?token=${token}`, "vite-hmr", {
    ...(origin !== undefined && { origin }),
    headers: { ...(host !== undefined && { Host: host }) },
  });
  return new Promise((resolve) => {
    socket.on("open", () => {
      socket.close();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

const files = { "deck.md": `${frontMatter}## One\n\nText\n` };

test("the server answers on this machine's own names only, so that no other name can be bound to it", async () => {
  await serveDeck(files, async (_folder, { url }) => {
    const { port } = new URL(url);
    expect(new URL(url).hostname).toBe("127.0.0.1");
    const status = async (host: string): Promise<number> =>
      (await ask(url, "/", { headers: { Host: host } })).status;
    expect(await status(`127.0.0.1:${port}`)).toBe(200);
    expect(await status(`localhost:${port}`)).toBe(200);
    for (const foreign of [`evil.example:${port}`, "evil.example", `192.168.1.7:${port}`, "127.0.0.1:1"])
      expect([foreign, await status(foreign)]).toEqual([foreign, 403]);
  });
});

test("a page of another origin reads nothing, not even one on this machine", async () => {
  await serveDeck(files, async (_folder, { url }) => {
    for (const origin of ["https://evil.example", "http://localhost:3000", "http://127.0.0.1:3000", "null"]) {
      const reply = await ask(url, "/", { headers: { Origin: origin } });
      expect([origin, reply.status]).toEqual([origin, 403]);
      expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
    }
    const own = await ask(url, "/", { headers: { Origin: new URL(url).origin } });
    expect(own.status).toBe(200);
    expect(own.headers["access-control-allow-origin"]).toBeUndefined();
    expect(own.headers["cross-origin-resource-policy"]).toBe("same-origin");
  });
});

test("a WebSocket opens for this server's own pages alone, even to those who know the token", async () => {
  await serveDeck(files, async (_folder, { url }) => {
    const { origin, port } = new URL(url);
    expect(await opensSocket(url, origin)).toBe(true);
    expect(await opensSocket(url, `http://localhost:${port}`, `localhost:${port}`)).toBe(true);
    expect(await opensSocket(url, undefined)).toBe(false);
    for (const foreign of ["https://evil.example", "http://localhost:3000", "null"])
      expect([foreign, await opensSocket(url, foreign)]).toEqual([foreign, false]);
    expect(await opensSocket(url, `http://evil.example:${port}`, `evil.example:${port}`)).toBe(false);
  });
});

test("a WebSocket without the token does not open", async () => {
  await serveDeck(files, async (_folder, { url }) => {
    const socket = new WebSocket(url.replace("http", "ws"), "vite-hmr", { origin: new URL(url).origin });
    const opens = await new Promise((resolve) => {
      socket.on("open", () => resolve(true));
      socket.on("error", () => resolve(false));
    });
    expect(opens).toBe(false);
  });
});

test("no module of the disk is fetched through the WebSocket", async () => {
  await serveDeck({ ...files, "notes.txt": "secret words" }, async (folder, { url }) => {
    const client = await ask(url, "/@vite/client");
    const token = /wsToken = "([^"]+)"/u.exec(client.body)?.[1] ?? "";
    const { origin } = new URL(url);
    const socket = new WebSocket(`${url.replace("http", "ws")}?token=${token}`, "vite-hmr", { origin });
    const answers: string[] = [];
    socket.on("message", (data: Buffer) => answers.push(data.toString()));
    await new Promise((resolve) => socket.on("open", resolve));
    for (const file of [`${folder.path("notes.txt")}?raw`, `/@fs${folder.path("notes.txt")}?raw`]) {
      const data = { name: "fetchModule", id: "send:1", data: [file] };
      socket.send(JSON.stringify({ type: "custom", event: "vite:invoke", data }));
    }
    socket.send(JSON.stringify({ type: "custom", event: "chronodeck:hello", data: { version: 1 } }));
    await vi.waitFor(() => expect(answers.join("")).toContain("chronodeck:update"), 5000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(answers.join("")).not.toContain("secret");
    socket.close();
  });
});

test("nothing of the disk is served: not the program's files, not the deck's, not through Vite's own doors", async () => {
  await serveDeck({ ...files, "notes.txt": "secret words" }, async (folder, { url }) => {
    symlinkSync("/etc/passwd", folder.path("passwd"));
    symlinkSync("/etc/hosts", folder.path("hosts.md"));
    const targets = [
      "/deck.md",
      "/notes.txt",
      "/passwd",
      "/server.ts",
      "/../package.json",
      "/%2e%2e/%2e%2e/package.json",
      "/@fs/etc/passwd",
      "/@fs/etc/passwd?raw",
      "/@fs/etc/passwd?import&raw??",
      "/@fs//etc/passwd?url",
      `/@fs${folder.path("notes.txt")}`,
      `/@fs${folder.path("passwd")}?raw`,
      `/@fs${path.resolve(import.meta.dirname, "../../package.json")}?raw`,
      `/@fs${path.resolve(import.meta.dirname, "../../src/vite/server.ts")}`,
      "/@id/__x00__/etc/passwd",
      "/@vite/client?raw",
      "/__open-in-editor?file=/etc/passwd",
      "/__open-in-editor?file=deck.md",
    ];
    for (const target of targets) {
      const reply = await ask(url, target);
      expect([target, reply.status, reply.body]).toEqual([target, 404, ""]);
    }
    const page = await ask(url, "/");
    expect(page.body.includes("secret words")).toBe(false);
  });
});

test("a link out of the folder is no part of the deck", async () => {
  await serveDeck(files, async (folder, { url }, said) => {
    const outside = path.join(path.dirname(folder.root), "outside.md");
    writeFileSync(outside, "## Leaked\n\nOut of the folder\n");
    symlinkSync(outside, folder.path("more.md"));
    await vi.waitFor(() => expect(said()).toContain("“more.md” is a symbolic link"), 5000);
    expect((await ask(url, "/")).body.includes("Leaked")).toBe(false);
    expect(said()).not.toContain("Leaked");
  });
});

test("a page has a place opened in the author's editor, and only in files of the deck", async () => {
  await serveDeck({ ...files, "parts/b.csv": "a,b\n" }, async (folder, { url }) => {
    const { origin } = new URL(url);
    const outside = path.dirname(folder.root);
    writeFileSync(path.join(outside, "secret.md"), "secret");
    symlinkSync(path.join(outside, "secret.md"), folder.path("linked.md"));
    const log = path.join(outside, "opened.txt");
    const editor = path.join(outside, "editor.sh");
    writeFileSync(editor, `#!/bin/sh\necho "$@" >> "${log}"\n`);
    chmodSync(editor, 0o755);
    vi.stubEnv("LAUNCH_EDITOR", editor);
    onTestFinished(() => void vi.unstubAllEnvs());

    const open = async (request: unknown, headers: Record<string, string> = {}): Promise<number> => {
      const sent = { Origin: origin, "Content-Type": "application/json", ...headers };
      const body = typeof request === "string" ? request : JSON.stringify(request);
      return (await ask(url, "/@chronodeck/open", { method: "POST", headers: sent, body })).status;
    };
    for (const request of [
      { file: "../secret.md", line: 1, column: 1 },
      { file: "/etc/passwd", line: 1, column: 1 },
      { file: "linked.md", line: 1, column: 1 },
      { file: "missing.md", line: 1, column: 1 },
      { file: ".", line: 1, column: 1 },
      { file: "deck.md", line: "1; rm", column: 1 },
      { file: "deck.md", line: 0, column: 1 },
      { file: "deck.md" },
      "null",
      "no JSON",
      `{"file":"${"x".repeat(5000)}"}`,
    ])
      expect([request, await open(request)]).toEqual([request, 403]);
    const place = { file: "deck.md", line: 6, column: 3 };
    expect(await open(place, { Origin: "https://evil.example" })).toBe(403);
    expect(await open(place, { "Content-Type": "text/plain" })).toBe(403);
    expect((await ask(url, "/@chronodeck/open?file=deck.md")).status).toBe(404);

    expect(await open(place)).toBe(200);
    await vi.waitFor(
      () => expect(readFileSync(log, "utf8").trim()).toBe(`${folder.path("deck.md")} 6 3`),
      5000,
    );
    expect(await open({ file: "parts/b.csv", line: 1, column: 1 })).toBe(200);
    await vi.waitFor(() => expect(readFileSync(log, "utf8")).toContain("b.csv 1 1"), 5000);
  });
});
