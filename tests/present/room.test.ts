import { expect, onTestFinished, test } from "vitest";
import type { RoomRequest } from "../../src/model/room.ts";
import type { RoomServer } from "../../src/present/server.ts";
import { openLine, openSpeaker, secrets, startRoom, type Line } from "./room-setup.ts";

async function room(): Promise<RoomServer> {
  const server = await startRoom();
  onTestFinished(server.close);
  return server;
}

async function enter(url: string, hello: RoomRequest): Promise<Line> {
  const line = await openLine(url);
  line.say(hello);
  return line;
}

const follow: RoomRequest = { kind: "hello", role: "audience" };
const steer = (secret: string): RoomRequest => ({ kind: "hello", role: "remote", secret });

test("states are numbered in the order in which the server took them in, for all the same", async () => {
  const { url } = await room();
  const speaker = await openSpeaker(url);
  const listener = await enter(url, follow);
  await expect.poll(() => listener.state()?.place).toEqual({ slide: "one", step: -1 });
  for (const slide of ["two", "three", "two", "one"]) speaker.show(slide);
  await expect.poll(() => listener.state()).toMatchObject({ seq: 5, place: { slide: "one" } });
  const seen = listener.heard.flatMap((message) => (message.kind === "state" ? [message.state.seq] : []));
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(listener.state()?.furthest).toEqual({ slide: "three", step: -1 });
});

test("a hidden slide is shown to all, and takes nobody's look ahead with it", async () => {
  const { url } = await room();
  const speaker = await openSpeaker(url);
  const listener = await enter(url, follow);
  speaker.show("four");
  await expect.poll(() => listener.state()?.place?.slide).toBe("four");
  expect(listener.state()?.furthest?.slide).toBe("one");
});

test("a slide that the deck does not have moves nobody", async () => {
  const { url } = await room();
  const speaker = await openSpeaker(url);
  speaker.show("nowhere");
  speaker.show("two");
  await expect.poll(() => speaker.state()).toMatchObject({ seq: 2, place: { slide: "two" } });
});

test("the audience is told states and nothing else; what it says beyond its hello ends the line", async () => {
  const { url } = await room();
  const speaker = await openSpeaker(url);
  const listener = await enter(url, follow);
  await enter(url, steer(secrets.remote));
  speaker.show("two");
  await expect.poll(() => listener.state()?.place?.slide).toBe("two");
  expect(new Set(listener.heard.map(({ kind }) => kind))).toEqual(new Set(["state"]));
  listener.say({ kind: "command", command: { do: "next" } });
  expect(await listener.closed).toBe(1008);
  expect(speaker.heard.some(({ kind }) => kind === "command")).toBe(false);
});

test("a remote gets the notes and the time, and the speaker's page its commands, in order", async () => {
  const { url } = await room();
  const speaker = await openSpeaker(url);
  const remote = await enter(url, steer(secrets.remote));
  await expect.poll(() => remote.heard.map(({ kind }) => kind)).toContain("presence");
  expect(remote.heard[0]).toMatchObject({
    kind: "talk",
    slides: { length: 4, 0: { notes: "<p>Say one</p>" } },
  });
  expect(remote.heard).toContainEqual({ kind: "clock", elapsed: 0, isRunning: false });
  remote.say({ kind: "command", command: { do: "next" } });
  remote.say({ kind: "command", command: { do: "go", slide: "three" } });
  await expect
    .poll(() => speaker.heard.flatMap((message) => (message.kind === "command" ? [message.command] : [])))
    .toEqual([{ do: "next" }, { do: "go", slide: "three" }]);
  speaker.say({ kind: "clock", elapsed: 61_000, isRunning: false });
  await expect.poll(() => remote.heard.at(-1)).toEqual({ kind: "clock", elapsed: 61_000, isRunning: false });
});

test("a wrong secret is told nothing and put off; who guesses on many lines is not listened to", async () => {
  const { url } = await room();
  await openSpeaker(url);
  const guesses = await Promise.all(
    Array.from({ length: 8 }, (_, index) => enter(url, steer(`${secrets.remote.slice(1)}${index}`))),
  );
  const codes = await Promise.all(guesses.map(({ closed }) => closed));
  expect(codes.filter((code) => code === 4401)).toHaveLength(5);
  expect(codes.filter((code) => code === 4429)).toHaveLength(3);
  expect(guesses.flatMap(({ heard }) => heard)).toEqual([]);
  const right = await enter(url, steer(secrets.remote));
  await expect.poll(() => right.heard.length).toBeGreaterThan(0);
});

test("wrong secrets by the thousand are not tried, and who has the right one gets in", async () => {
  const { url } = await room();
  await openSpeaker(url);
  const begun = performance.now();
  const codes: number[] = [];
  for (let round = 0; round < 10; round++) {
    const lines = await Promise.all(
      Array.from({ length: 100 }, (_, index) => enter(url, steer(`wrong ${round} ${index}`))),
    );
    codes.push(...(await Promise.all(lines.map(({ closed }) => closed))));
  }
  // Five in two seconds, whatever the number of lines.
  const rounds = Math.floor((performance.now() - begun) / 2000) + 1;
  const tried = codes.filter((code) => code === 4401).length;
  expect(tried).toBeLessThanOrEqual(5 * rounds);
  expect(codes.filter((code) => code === 4429)).toHaveLength(1000 - tried);
  const right = await enter(url, steer(secrets.remote));
  await expect.poll(() => right.heard.length).toBeGreaterThan(0);
});

test("the remote's secret does not make a speaker, nor the speaker's a remote", async () => {
  const { url } = await room();
  const line = await enter(url, steer(secrets.speaker));
  expect(await line.closed).toBe(4401);
});

test.each([
  ["no JSON", "{"],
  ["nothing known", `{"kind":"shout"}`],
  ["a key too many", `{"kind":"hello","role":"audience","x":1}`],
  ["a prototype's key", `{"kind":"hello","role":"audience","__proto__":{"x":1}}`],
  ["a list", "[]"],
  ["null", "null"],
  ["bytes", Uint8Array.from([0, 255, 128])],
  ["a command before a hello", `{"kind":"command","command":{"do":"next"}}`],
  ["deep nesting", "[".repeat(1000)],
])("%s ends its own line and no other", async (_name, data) => {
  const { url } = await room();
  const speaker = await openSpeaker(url);
  const listener = await enter(url, follow);
  const bad = await openLine(url);
  bad.send(data);
  expect(await bad.closed).toBe(1008);
  speaker.show("two");
  await expect.poll(() => listener.state()?.place?.slide).toBe("two");
});

test("a huge message ends its line before it is read", async () => {
  const { url } = await room();
  const bad = await openLine(url);
  bad.send("x".repeat(5_000_000));
  expect(await bad.closed).toBe(1009);
  (await openSpeaker(url)).end();
});

test("a flood of messages ends its line", async () => {
  const { url } = await room();
  const remote = await enter(url, steer(secrets.remote));
  for (let sent = 0; sent < 500; sent++) remote.say({ kind: "command", command: { do: "next" } });
  expect(await remote.closed).toBe(1008);
});

test("a second hello ends the line", async () => {
  const { url } = await room();
  const line = await enter(url, follow);
  line.say(follow);
  expect(await line.closed).toBe(1008);
});
