import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A child that does not answer is killed after so many milliseconds of work, several times what a case may take, or of waiting. */
const patience = { work: 4000, wait: 60_000 };
/** After as many cases a child makes room for a new one. */
const lifetime = 3000;

/** Runs cases one after another in child processes. */
export function createRunner(bundle, warmUp) {
  const base = mkdtempSync(path.join(os.tmpdir(), "chronodeck-fuzz-"));
  process.on("exit", () => rmSync(base, { recursive: true, force: true }));
  let child;
  let served = 0;
  let nextId = 0;
  let schemas;

  async function start() {
    child = fork(path.join(import.meta.dirname, "oracle/child.mjs"), [bundle, base], {
      serialization: "advanced",
      execArgv: ["--max-old-space-size=1024"],
    });
    served = 0;
    const { result, fault, detail } = await ask(
      child,
      { id: "warm up", warmUp },
      { work: 120_000, wait: 600_000 },
    );
    if (result === undefined) throw new Error(`The first cases fail: ${fault} ${detail ?? ""}`);
    schemas = result;
  }

  async function stop(signal = "SIGTERM") {
    if (child === undefined) return;
    const leaving = child;
    child = undefined;
    if (leaving.exitCode !== null || leaving.signalCode !== null) return;
    const left = once(leaving, "exit");
    leaving.kill(signal);
    await left;
  }

  /** What is amiss with the case; a child that dies or does not answer is a fault, too. */
  async function tryCase(work) {
    if (served >= lifetime) await stop();
    if (child === undefined) await start();
    served += 1;
    nextId += 1;
    const answer = await ask(child, { id: nextId, work });
    if (answer.result !== undefined) return answer.result;
    await stop("SIGKILL");
    return { faults: [{ fault: answer.fault, detail: answer.detail ?? "" }], told: [], spent: patience.work };
  }

  /** Time on a busy machine deceives: what was too slow is tried again, and the faster run counts. */
  async function tryCaseFairly(work) {
    const result = await tryCase(work);
    if (!result.faults.some(({ fault }) => isOfTime(fault))) return result;
    await wait(50);
    const again = await tryCase(work);
    const isSlowAgain = again.faults.some(({ fault }) => isOfTime(fault));
    return isSlowAgain ? again : { ...again, faults: again.faults.filter(({ fault }) => !isOfTime(fault)) };
  }

  async function getSchemas() {
    if (child === undefined) await start();
    return schemas;
  }

  return { tryCase: tryCaseFairly, schemas: getSchemas, stop };
}

/** Whether a fault may come of a busy machine. */
const isOfTime = (fault) => fault === "too slow" || fault === "hangs";

function ask(child, message, limit = patience) {
  return new Promise((resolve) => {
    const begun = { work: workOf(child), wait: performance.now() };
    const timer = setInterval(() => {
      const isOver = workOf(child) - begun.work > limit.work || performance.now() - begun.wait > limit.wait;
      if (isOver) settle({ fault: "hangs" });
    }, 250);
    const settle = (answer) => {
      clearInterval(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      resolve(answer);
    };
    const onMessage = (answer) => {
      if (answer.id === message.id) settle(answer);
      else if (answer.thrown !== undefined)
        settle({ fault: "throws where nobody catches", detail: answer.thrown });
    };
    const onExit = (status, signal) => settle({ fault: `the process dies: ${signal ?? status}` });
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.send(message);
  });
}

/** Milliseconds that a process has computed, where the system tells (Linux): on a busy machine waiting is no sign of a hang. */
function workOf({ pid }) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}
