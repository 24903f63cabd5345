import { parseArgs } from "node:util";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { CommandInfo, CommandName } from "./command-list.ts";
import { commandList, commandNames, operandOf } from "./command-list.ts";

export type Invocation =
  | { readonly kind: "version" }
  | { readonly kind: "clear caches" }
  | { readonly kind: "help"; readonly command?: CommandName }
  | {
      readonly kind: "run";
      readonly command: CommandName;
      /** Or the file, for a command that takes one. */
      readonly folder: string;
      /** What stands before the file. */
      readonly format?: string;
      /** Options that take a value, by name. */
      readonly values: Readonly<Record<string, string>>;
      /** The switches that were given. */
      readonly switches: ReadonlySet<string>;
    };

/** Reads the command line, without node and script. What is wrong with it is a `Failure` that names the nearest thing that is right. */
export async function parseArguments(argv: readonly string[]): Promise<Invocation> {
  const [first, ...rest] = argv;
  if (first === undefined) throw new Failure(ExitStatus.usage, "No command was given.", listOfCommands);
  if (first === "--version" || first === "-v") return { kind: "version" };
  if (first === "--clear-cache") return { kind: "clear caches" };
  if (first === "--help" || first === "-h") return { kind: "help" };
  if (first === "help") {
    const [about] = rest;
    return about === undefined ? { kind: "help" } : { kind: "help", command: await commandNamed(about) };
  }
  const command = await commandNamed(first);
  return parseCommand(commandList[command], rest);
}

const listOfCommands = `The commands are ${commandNames.join(", ")}; \`chronodeck --help\` says what they do.`;

async function commandNamed(name: string): Promise<CommandName> {
  const known = commandNames.find((command) => command === name);
  if (known !== undefined) return known;
  const what = name.startsWith("-") ? "option" : "command";
  throw new Failure(
    ExitStatus.usage,
    `There is no ${what} ${name}.`,
    await suggest(name, commandNames, listOfCommands),
  );
}

async function parseCommand(info: CommandInfo, argv: readonly string[]): Promise<Invocation> {
  const options = Object.fromEntries(
    Object.entries(info.options).map(([name, option]) => [
      name,
      { type: option.value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const folders: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      folders.push(token.value);
      continue;
    }
    if (token.name === "help") return { kind: "help", command: info.name };
    const option = info.options[token.name];
    if (option === undefined) throw await unknownOption(info, token.rawName);
    if (option.value === undefined) {
      if (token.value !== undefined) throw wrongUse(info, `${token.rawName} takes no value.`);
      switches.add(token.name);
    } else {
      const isMissing = token.value === undefined || token.value === "" || isSwallowedOption(token);
      if (isMissing)
        throw wrongUse(info, `${token.rawName} needs a value: ${token.rawName} ${option.value}.`);
      values[token.name] = token.value ?? "";
    }
  }

  const format =
    info.format === undefined ? undefined : await formatNamed(folders.shift(), info, info.format);
  const [folder, ...others] = folders;
  if (folder === undefined || folder === "") throw wrongUse(info, `${info.name} needs ${info.folder}.`);
  if (others.length > 0)
    throw wrongUse(
      info,
      `${info.name} takes one ${operandOf(info)}, but was given also ${others.join(", ")}.`,
    );
  return {
    kind: "run",
    command: info.name,
    folder,
    values,
    switches,
    ...(format !== undefined && { format }),
  };
}

async function formatNamed(
  given: string | undefined,
  info: CommandInfo,
  { choices }: { readonly choices: readonly string[] },
): Promise<string> {
  if (given === undefined) throw wrongUse(info, `${info.name} needs a format and ${info.folder}.`);
  if (choices.includes(given)) return given;
  const hint = await suggest(given, choices, `The formats are ${choices.join(" and ")}.`);
  throw new Failure(ExitStatus.usage, `${info.name} knows no format ${given}.`, hint);
}

/** `--out --browser x` forgot a value; `--out=--x` means it. */
function isSwallowedOption(token: {
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}): boolean {
  return token.inlineValue === false && token.value?.startsWith("-") === true;
}

function wrongUse(info: CommandInfo, message: string): Failure {
  return new Failure(ExitStatus.usage, message, `\`chronodeck ${info.name} --help\` says how it is used.`);
}

async function unknownOption(info: CommandInfo, given: string): Promise<Failure> {
  const names = ["help", ...Object.keys(info.options)].map((name) => `--${name}`);
  const hint = await suggest(given, names, `Its options are ${names.join(", ")}.`);
  return new Failure(ExitStatus.usage, `${info.name} has no option ${given}.`, hint);
}

/** “Did you mean …?” with the nearest name, or `otherwise` when none is near. */
async function suggest(given: string, names: readonly string[], otherwise: string): Promise<string> {
  // Only a mistake needs it.
  const { suggestName } = await import("../figures/nearest-name.ts");
  return suggestName(given, names, otherwise);
}
