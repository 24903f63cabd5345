#!/usr/bin/env node
// Prints how long after the speaker's page has said so a hall of listeners knows of the next slide.
//   node bench/followers.mjs [--followers 1000] [--changes 60] [--every 500] [--draw]
// With --draw the speaker points and draws meanwhile, as a hand does: ten places and two lines of 150 points a second.
// The server is the command, a process of its own; speaker and listeners are real WebSockets of this one. The time of a change runs from just before the
// speaker's report is written until a listener's message is parsed, by the clock of this process, so that its own turn to read a thousand lines counts too.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { makeDeck } from "./make-deck.mjs";

const { values } = parseArgs({
  options: {
    followers: { type: "string", default: "1000" },
    changes: { type: "string", default: "60" },
    every: { type: "string", default: "500" },
    draw: { type: "boolean", default: false },
  },
});
const [followers, changes, every] = [values.followers, values.changes, values.every].map(Number);
const { WebSocket } = createRequire(import.meta.url)("ws");
const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "chronodeck-followers-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const folder = join(scratch, "deck");
mkdirSync(folder);
writeFileSync(join(folder, "deck.md"), makeDeck(Math.max(20, changes + 2), "chronodeck"));
const server = spawn(process.execPath, [join(root, "dist/cli.js"), "present", folder, "--port", "0"]);
const url = await urlOf(server);
const page = await (await fetch(url)).text();
const { secret } = JSON.parse(/<script type="application\/json" id="room">(.*?)<\/script>/s.exec(page)[1]);
const slides = JSON.parse(
  /<script type="application\/json" id="deck-data">(.*?)<\/script>/s.exec(page)[1],
).slides.map(({ id }) => id);

let sentAt = 0;
let times = [];
let missed = 0;
const speaker = await openLine();
speaker.send(
  JSON.stringify({
    kind: "hello",
    role: "speaker",
    secret,
    report: reportOf(0),
    hasMoved: false,
  }),
);
const arriving = performance.now();
const halls = [];
for (let begun = 0; begun < followers; begun += 100)
  halls.push(...(await Promise.all(Array.from({ length: Math.min(100, followers - begun) }, openFollower))));
const arrived = performance.now() - arriving;
await wait(1000);

const all = [];
for (let change = 1; change <= changes; change++) {
  times = [];
  sentAt = performance.now();
  speaker.send(JSON.stringify({ kind: "report", ...reportOf(change) }));
  if (values.draw) await drawFor(every, change);
  else await wait(every);
  missed += followers - times.length;
  all.push(...times);
}
const sorted = all.toSorted((a, b) => a - b);
const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
console.log(
  "| followers | changes | median, ms | 95 of 100 | 99 of 100 | longest | missed | all connected after, ms | server's memory, MB |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
console.log(
  `| ${[followers, changes, at(0.5), at(0.95), at(0.99), at(1), missed, Math.round(arrived), await memoryOf(server.pid)].join(" | ")} |`,
);
for (const line of [speaker, ...halls]) line.terminate();
server.kill("SIGINT");

function reportOf(number) {
  return { number, place: { slide: slides[number], step: -1 }, isBlack: false };
}

async function drawFor(milliseconds, change) {
  for (let time = 0; time < milliseconds; time += 100) {
    speaker.send(JSON.stringify({ kind: "pointer", at: [time, change] }));
    if (time % 500 === 200) speaker.send(JSON.stringify(inkOf(change, `${change}x${time}`)));
    await wait(100);
  }
}

function inkOf(change, id) {
  const steps = Array.from({ length: 300 }, (_, index) => (index < 2 ? 200 : ((index * 7) % 9) - 4));
  const added = [{ id, brush: "pen", colour: "accent", steps }];
  return { kind: "ink", slide: slides[change], aspect: "16:9", isAll: false, removed: [], added };
}

function openLine() {
  const socket = new WebSocket(new URL("/room", url.replace("http", "ws")), {
    headers: { Origin: new URL(url).origin },
  });
  return new Promise((resolve, reject) => socket.on("open", () => resolve(socket)).on("error", reject));
}

async function openFollower() {
  const socket = await openLine();
  socket.on("message", (data) => {
    const message = JSON.parse(data.toString());
    if (message.kind === "state" && sentAt > 0) times.push(performance.now() - sentAt);
  });
  socket.send(JSON.stringify({ kind: "hello", role: "audience" }));
  return socket;
}

async function memoryOf(pid) {
  const { readFile } = await import("node:fs/promises");
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? "" : Math.round(Number(kilobytes) / 1000);
}

function urlOf(command) {
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [command.stdout, command.stderr])
      stream.on("data", (chunk) => {
        said += chunk;
        const found = /http:\/\/\S+/.exec(said);
        if (found !== null) resolve(found[0]);
      });
    command.on("exit", () => reject(new Error(said)));
  });
}
