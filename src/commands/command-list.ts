export interface OptionInfo {
  /** What stands for the value in the usage: `DIR`. Undefined for a switch. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandInfo {
  readonly name: CommandName;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What the folder is, for messages: “the deck's folder”. */
  readonly folder: string;
  readonly options: Readonly<Record<string, OptionInfo>>;
}

export const commandNames = ["init", "dev", "build", "export", "check", "schema"] as const;
export type CommandName = (typeof commandNames)[number];

const out: OptionInfo = { value: "DIR", help: "where to write; default: out/<the deck's name>" };
const browser: OptionInfo = {
  value: "PATH",
  help: "the Chromium, Chrome or Edge to use; default: CHRONODECK_BROWSER, else the embedded one, else the installed one",
};

/** What the command line accepts: the source of parsing, of help and of suggestions alike. */
export const commandList: Readonly<Record<CommandName, CommandInfo>> = {
  init: {
    name: "init",
    summary: "make a small, complete deck to start from",
    folder: "a new folder",
    options: {},
  },
  dev: {
    name: "dev",
    summary: "show the deck in the browser while you write it",
    folder: "the deck's folder",
    options: {
      port: { value: "N", help: "the port to listen on; default: 5173, or the next one that is free" },
      open: { help: "open the deck in your browser" },
    },
  },
  build: {
    name: "build",
    summary: "write deck.html, one file that needs no network",
    folder: "the deck's folder",
    options: { out },
  },
  export: {
    name: "export",
    summary: "write the deck in other forms, such as PDF",
    folder: "the deck's folder",
    options: {
      to: { value: "LIST", help: "what to write, with commas: pdf, png, notes, sources; default: pdf" },
      out,
      browser,
    },
  },
  check: {
    name: "check",
    summary: "report every problem at once, also slides that overflow",
    folder: "the deck's folder",
    options: {
      json: { help: "print the problems as a JSON array and nothing else" },
      strict: { help: "let warnings fail the check too" },
      coverage: {
        help: "count the quantities in the prose by how they are answered for, and the facts by use",
      },
      "no-browser": { help: "leave out what must be measured in a browser" },
      browser,
    },
  },
  schema: {
    name: "schema",
    summary: "write JSON Schemas, with which editors complete and check YAML",
    folder: "the deck's folder",
    options: {},
  },
};
