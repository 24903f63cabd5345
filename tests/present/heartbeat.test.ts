import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { keepAlive } from "../../src/present/heartbeat.ts";

test("a line that gives no sign of life is cut, the others hear that the server is there", async () => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const stop = keepAlive(server.clients, 100);
  onTestFinished(() => {
    stop();
    for (const line of server.clients) line.terminate();
    server.close();
  });
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [silent, lively] = [new WebSocket(url, { autoPong: false }), new WebSocket(url)];
  let beats = 0;
  lively.on("message", (data: Buffer) => {
    if (data.toString() === `{"kind":"beat"}`) beats += 1;
  });
  await once(silent, "close");
  await expect.poll(() => beats).toBeGreaterThan(2);
  expect(lively.readyState).toBe(WebSocket.OPEN);
});
