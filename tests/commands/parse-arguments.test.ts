import { expect, test } from "vitest";
import { parseArguments } from "../../src/commands/parse-arguments.ts";

test("a command is read with its folder, options and switches, in any order", async () => {
  expect(await parseArguments(["check", "--json", "my deck", "--browser", "/bin/x", "--strict"])).toEqual({
    kind: "run",
    command: "check",
    folder: "my deck",
    values: { browser: "/bin/x" },
    switches: new Set(["json", "strict"]),
  });
  expect(await parseArguments(["build", "--out=a=b", "deck"])).toMatchObject({
    folder: "deck",
    values: { out: "a=b" },
  });
});

test("after -- a folder may begin with a dash", async () => {
  expect(await parseArguments(["build", "--", "-deck"])).toMatchObject({ folder: "-deck" });
});

test("help and version are understood wherever people look for them", async () => {
  expect(await parseArguments(["--version"])).toEqual({ kind: "version" });
  expect(await parseArguments(["--help"])).toEqual({ kind: "help" });
  expect(await parseArguments(["help"])).toEqual({ kind: "help" });
  expect(await parseArguments(["help", "build"])).toEqual({ kind: "help", command: "build" });
  expect(await parseArguments(["build", "-h"])).toEqual({ kind: "help", command: "build" });
});

test.each([
  { argv: [], message: "No command was given.", hint: "init, import, dev, build, present, export, check" },
  { argv: ["biuld", "x"], message: "There is no command biuld.", hint: "Did you mean “build”?" },
  { argv: ["zzzzzzzz"], message: "There is no command zzzzzzzz.", hint: "The commands are" },
  { argv: ["--outt"], message: "There is no option --outt.", hint: "The commands are" },
  { argv: ["build", "x", "--ou", "y"], message: "build has no option --ou.", hint: "Did you mean “--out”?" },
  { argv: ["build", "x", "-o"], message: "build has no option -o.", hint: "" },
  { argv: ["build"], message: "build needs the deck's folder.", hint: "--help" },
  { argv: ["build", ""], message: "build needs the deck's folder.", hint: "--help" },
  { argv: ["build", "x", "y"], message: "build takes one folder, but was given also y.", hint: "--help" },
  { argv: ["build", "x", "--out"], message: "--out needs a value: --out DIR.", hint: "--help" },
  {
    argv: ["export", "x", "--out", "--to", "pdf"],
    message: "--out needs a value: --out DIR.",
    hint: "--help",
  },
  { argv: ["build", "x", "--out="], message: "--out needs a value: --out DIR.", hint: "--help" },
  { argv: ["check", "x", "--json=yes"], message: "--json takes no value.", hint: "--help" },
])("$argv is wrong use: $message", async ({ argv, message, hint }) => {
  const parsing = parseArguments(argv);
  await expect(parsing).rejects.toMatchObject({ name: "Failure", status: 2, message });
  await expect(parsing).rejects.toMatchObject({ hint: expect.stringContaining(hint) as string });
});
