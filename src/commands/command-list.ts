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
  /** Of a command that takes a file instead: what must be named before it, and its choices. */
  readonly format?: { readonly choices: readonly string[]; readonly help: string };
  readonly options: Readonly<Record<string, OptionInfo>>;
}

export const commandNames = [
  "init",
  "import",
  "dev",
  "build",
  "present",
  "export",
  "check",
  "schema",
] as const;
/** The formats that `import` reads. */
const timelineFormats = ["timelinejs", "markwhen"] as const;
export type CommandName = (typeof commandNames)[number];

/** What stands for the operand in the usage. */
export function operandOf(info: CommandInfo): "file" | "folder" {
  return info.format === undefined ? "folder" : "file";
}

const out: OptionInfo = { value: "DIR", help: "where to write; default: out/<the deck's name>" };
const browser: OptionInfo = {
  value: "PATH",
  help: "the Chromium, Chrome or Edge to use; default: CHRONODECK_BROWSER, else the embedded one, else the installed one",
};
const safe: OptionInfo = {
  help: "for a deck from somebody else: no code, no network, none of its templates and styles",
};
const noCache: OptionInfo = { help: "use and keep nothing of earlier runs" };

/** What the command line accepts: the source of parsing, of help and of suggestions alike. */
export const commandList: Readonly<Record<CommandName, CommandInfo>> = {
  init: {
    name: "init",
    summary: "make a small, complete deck to start from",
    folder: "a new folder",
    options: {},
  },
  import: {
    name: "import",
    summary: "make a deck of a timeline in another format",
    folder: "the timeline's file",
    format: { choices: timelineFormats, help: `what the file is: ${timelineFormats.join(" or ")}` },
    options: {
      out: { value: "FOLDER", help: "the new deck's folder; default: the file's name without its ending" },
    },
  },
  dev: {
    name: "dev",
    summary: "show the deck in the browser while you write it",
    folder: "the deck's folder",
    options: {
      port: { value: "N", help: "the port to listen on; default: 5173, or the next one that is free" },
      open: { help: "open the deck in your browser" },
      safe,
    },
  },
  build: {
    name: "build",
    summary: "write deck.html, one file that needs no network",
    folder: "the deck's folder",
    options: { out, safe, "no-cache": noCache },
  },
  present: {
    name: "present",
    summary: "present the deck, with phones as remotes and for the audience",
    folder: "the deck's folder",
    options: {
      port: { value: "N", help: "the port to listen on; default: 5180, or the next one that is free" },
      lan: { help: "let phones in the same network reach the deck; without it, only this machine can" },
      open: { help: "open the deck in your browser" },
      safe,
    },
  },
  export: {
    name: "export",
    summary: "write the deck in other forms, such as PDF",
    folder: "the deck's folder",
    options: {
      to: {
        value: "LIST",
        help: "what to write, with commas: pdf, handout, pptx, png, card, notes, sources, html; default: pdf",
      },
      out,
      paper: {
        value: "SIZE",
        help: "what the handout is printed on: a4 or letter; default: the deck's, else what its language's country uses",
      },
      steps: { help: "one page of the PDF for each step of a slide that builds up" },
      variant: {
        value: "NAME",
        help: "the colours of the PDF and of pictures: light, dark or contrast; default: light",
      },
      scale: { value: "N", help: "pixels of a picture for each of the slide's 1280; default: 1.5" },
      split: { help: "write html as a folder for a web server instead of one file" },
      safe,
      browser,
      "no-cache": noCache,
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
      safe,
      browser,
      "no-cache": noCache,
    },
  },
  schema: {
    name: "schema",
    summary: "write JSON Schemas, with which editors complete and check YAML",
    folder: "the deck's folder",
    options: {},
  },
};
