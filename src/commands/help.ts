import type { CommandInfo, CommandName } from "./command-list.ts";
import { commandList, operandOf } from "./command-list.ts";

/** The text of `chronodeck --help`. */
export function overallHelp(): string {
  const commands = Object.values(commandList).map((info) => [usage(info), info.summary] as const);
  return `chronodeck turns Markdown, dated facts and data tables into a presentation.

Usage:
${inColumns(commands)}

${inColumns([
  ["chronodeck <command> --help", "what a command does and takes"],
  ["chronodeck --version", "the version"],
  ["chronodeck --clear-cache", "forget what earlier runs kept to be faster"],
])}
`;
}

/** The text of `chronodeck <command> --help`. */
export function commandHelp(name: CommandName): string {
  const info = commandList[name];
  const options = Object.entries(info.options).map(
    ([option, { value, help }]) => [`--${option}${value === undefined ? "" : ` ${value}`}`, help] as const,
  );
  const listed = options.length === 0 ? "" : `\nOptions:\n${inColumns(options)}\n`;
  const operands = [
    ...(info.format === undefined ? [] : [["<format>", info.format.help] as const]),
    [`<${operandOf(info)}>`, info.folder] as const,
  ];
  return `${capitalise(info.summary)}.\n\nUsage:\n  ${usage(info)}\n\n${inColumns(operands)}\n${listed}`;
}

function usage(info: CommandInfo): string {
  const options = Object.entries(info.options)
    .filter(([name]) => name !== "browser")
    .map(([name, { value }]) => ` [--${name}${value === undefined ? "" : ` ${value}`}]`);
  const format = info.format === undefined ? "" : " <format>";
  return `chronodeck ${info.name}${format} <${operandOf(info)}>${options.join("")}`;
}

function inColumns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
