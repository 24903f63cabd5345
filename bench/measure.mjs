import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

/**
 * Runs a command to its end. Seconds of wall time, and (on Linux) in megabytes the highest resident memory that its node process had
 * and that all its processes together had; the latter counts shared pages more than once. Rejects unless the command exits with 0.
 */
export async function measure([program, ...args], { cwd, env = {} } = {}) {
  const started = process.hrtime.bigint();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (said = (said + chunk).slice(-2000)));
  const memory = { own: 0, all: 0 };
  const sampling = setInterval(() => sample(child.pid, memory), 20);
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(sampling);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")}: exit ${code}\n${said}`);
  return { seconds, own: memory.own / 1e3, all: memory.all / 1e3 };
}

/** Of the middle, or between the two in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

function sample(root, memory) {
  if (process.platform !== "linux") return;
  const tree = processTree(root);
  const sizes = tree.map((pid) => status(pid));
  // VmHWM: the highest that the process has ever had, so nothing between two samples is missed.
  memory.own = Math.max(memory.own, sizes[0]?.VmHWM ?? 0);
  memory.all = Math.max(
    memory.all,
    sizes.reduce((sum, size) => sum + (size?.VmRSS ?? 0), 0),
  );
}

function processTree(root) {
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = status(name)?.PPid;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Numbers of /proc/PID/status (sizes in KB); undefined once the process is gone. */
function status(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "utf8");
    return Object.fromEntries(
      [...text.matchAll(/^(\w+):\s+(\d+)/gm)].map(([, name, value]) => [name, Number(value)]),
    );
  } catch {
    return undefined;
  }
}
