import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const production = z.object({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});

/** Makes any connection that leaves this machine fail. */
const noNetwork = `import { Socket } from "node:net";
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...given) {
  const options = [given[0]].flat()[0];
  const host = typeof options === "object" ? (options.host ?? "localhost") : "localhost";
  if (!["localhost", "127.0.0.1", "::1"].includes(host)) throw new Error(\`the network was asked for \${host}\`);
  return connect.apply(this, given);
};
`;

let folder = "";

/** The package as npm would install it: packed, unpacked, and beside it the packages that it names as its own and no others. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chronodeck packed-"));
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
  const installed = join(folder, "node_modules", "chronodeck");
  await mkdir(installed, { recursive: true });
  await run("tar", ["-xzf", join(folder, "chronodeck-0.1.0.tgz"), "--strip-components=1", "-C", installed]);
  const { dependencies, optionalDependencies } = production.parse(
    JSON.parse(await readFile(join(installed, "package.json"), "utf8")),
  );
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const link = join(folder, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, "node_modules", name), link);
  }
  await writeFile(join(folder, "no-network.mjs"), noNetwork);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function chronodeck(...args: readonly string[]): Promise<string> {
  const program = join(folder, "node_modules", "chronodeck", "dist", "cli.js");
  const { stdout } = await run(process.execPath, ["--import", "./no-network.mjs", program, ...args], {
    cwd: folder,
  });
  return stdout;
}

test("The packed tool starts a deck, checks it, builds it and exports it in an empty folder without a network.", async () => {
  await chronodeck("init", "talk");
  await chronodeck("check", "talk", "--strict");
  await chronodeck("build", "talk");
  await chronodeck("export", "talk", "--to", "pdf,handout,pptx,notes,sources");
  const out = join(folder, "out", "talk");
  expect(await readFile(join(out, "deck.html"), "utf8")).toContain("</html>");
  expect((await readFile(join(out, "deck.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await readFile(join(out, "deck.pptx"))).subarray(0, 2).toString()).toBe("PK");
});

test("A deck carries the notices that the licences of its code and fonts ask for, and the package those of its own.", async () => {
  const deck = await readFile(join(folder, "out", "talk", "deck.html"), "utf8");
  expect(deck).toContain("Hakim El Hattab");
  expect(deck).toContain("Permission is hereby granted, free of charge");
  expect(deck).toContain("with Reserved Font Name ‘Source’");
  expect(deck).toContain("SIL OPEN FONT LICENSE Version 1.1");
  const notices = join(folder, "node_modules", "chronodeck", "dist", "THIRD-PARTY-NOTICES.txt");
  const told = await readFile(notices, "utf8");
  for (const name of ["handlebars", "marked", "yaml", "zod"])
    expect(told).toMatch(new RegExp(`^${name} \\d`, "mu"));
});
