import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canary, judgePage } from "./judge-page.mjs";
import { judgeProblems } from "./judge-problems.mjs";
import { takeSeenFiles } from "./watch-files.mjs";

const limits = { milliseconds: Number(process.env["FUZZ_LIMIT"] ?? 1000), megabytes: 512 };

/** Readies a folder for cases, one after another. `own` are the folders that the program may read and write beside the deck's. */
export function createBench(program, base, own) {
  const place = { base, case: path.join(base, "case"), deck: path.join(base, "case/deck"), own };
  let warm = program.openWorkshop(program.userCaches());

  /** Runs one case, and lists what is amiss: `{fault, detail}`. With `twice`, it is run again in a workshop that knows the cases before it. */
  async function tryCase({ files, via, twice }) {
    lay(place, files);
    takeSeenFiles();
    const started = { cpu: process.cpuUsage(), wall: performance.now(), peak: peakMegabytes() };
    const faults = [];
    let told = [];
    try {
      if (via === undefined) {
        const made = await compileFolder(program, place.deck, openFreshWorkshop(program, warm));
        measure(started, faults);
        told = made.problems.map(({ code, hint }) => (hint === "" ? `${code}*` : code));
        faults.push(...judgeProblems(made.problems, made.project));
        if (made.page !== undefined) faults.push(...judgePage(made.page, writtenText(files)));
        if (twice) {
          const again = await compileFolder(program, place.deck, warm);
          faults.push(...judgeSame(made, again));
        }
      } else {
        faults.push(...(await runCommands(program, place, via)));
        measure(started, faults);
      }
    } catch (thrown) {
      if (!(thrown instanceof program.Failure)) faults.push(describeThrown(thrown));
    }
    faults.push(...judgeFiles(place, via));
    return { faults, told, spent: performance.now() - started.wall };
  }

  return { tryCase, forget: () => (warm = program.openWorkshop(program.userCaches())) };
}

/** Remembers no deck; code in colours and worded citations, which do not hang on one, it shares. */
function openFreshWorkshop(program, { tools }) {
  return { ...program.openWorkshop(program.noCaches), tools };
}

async function compileFolder(program, folder, workshop) {
  const project = await program.loadProject(folder);
  const compiled = await program.compile(project, workshop);
  const problems = await program.inspect(compiled, workshop.caches);
  program.reportAsText(problems, project, { hasColour: false, cwd: folder });
  program.reportAsJson(problems, project, folder);
  const page = program.hasErrors(problems) ? undefined : compiled.page("whole");
  return { project, problems, page };
}

/** Each command line must end with a status that is no bug of ours. `DECK`, `OUT` and `FILES` stand for places. */
async function runCommands(program, place, commands) {
  const faults = [];
  for (const command of commands) {
    let said = "";
    const words = command.map((word) =>
      word.replace("DECK", place.deck).replace("OUT", path.join(place.case, "out")),
    );
    const listen = (text) => void (said += text);
    const terminal = {
      print: listen,
      say: listen,
      progress: () => undefined,
      printsColour: false,
      saysColour: false,
    };
    const status = await program.run(words, terminal);
    if (![0, 1, 2, 3].includes(status))
      faults.push({
        fault: `status ${status}: ${firstFrames(said)}`,
        detail: `${command.join(" ")}\n${said.slice(0, 2000)}`,
      });
    if (said.includes(canary))
      faults.push({ fault: "a file beside the deck is printed", detail: command.join(" ") });
  }
  return faults;
}

function measure({ cpu, wall, peak }, faults) {
  const { user, system } = process.cpuUsage(cpu);
  // On a busy machine the one is too long, with several threads the other.
  const spent = Math.min((user + system) / 1000, performance.now() - wall);
  if (spent > limits.milliseconds) faults.push({ fault: "too slow", detail: `${spent.toFixed(0)} ms` });
  const grown = peakMegabytes() - peak;
  if (grown > limits.megabytes) faults.push({ fault: "too much memory", detail: `${grown.toFixed(0)} MB` });
}

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;

function judgeSame(one, other) {
  if (JSON.stringify(one.problems) !== JSON.stringify(other.problems))
    return [
      {
        fault: "problems differ between two runs",
        detail: `${JSON.stringify(one.problems).slice(0, 1500)}\n${JSON.stringify(other.problems).slice(0, 1500)}`,
      },
    ];
  return one.page === other.page
    ? []
    : [{ fault: "pages differ between two runs", detail: firstDifference(one.page ?? "", other.page ?? "") }];
}

function firstDifference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 120)}\n${other.slice(Math.max(0, at - 60), at + 120)}`;
}

/** Nothing outside the deck's folder may be opened but what the program is made of, and nothing but the output written. */
function judgeFiles(place, via) {
  const { read, written } = takeSeenFiles();
  const mayRead = [place.deck, path.join(place.case, "out"), ...place.own.read];
  const mayWrite = [...(via === undefined ? [] : [path.join(place.case, "out")]), ...place.own.written];
  const faults = [];
  for (const file of read)
    if (
      ![...mayRead, ...mayWrite].some((folder) => isWithin(file, folder)) &&
      (via === undefined || file !== place.case)
    )
      faults.push({ fault: "a file outside the deck is read", detail: file });
  for (const file of written)
    if (!mayWrite.some((folder) => isWithin(file, folder)))
      faults.push({ fault: "a file outside is written", detail: file });
  const strange = readdirSync(place.case).filter((name) => !["deck", "out", ...beside].includes(name));
  for (const name of strange) faults.push({ fault: "a file outside is made", detail: name });
  return faults;
}

const isWithin = (file, folder) => file === folder || file.startsWith(folder + path.sep);

const beside = ["secret.md", "secret.csv", "secret.svg", "secret.yaml", "secret.hbs", "secret"];

function lay({ case: folder, deck }, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "secret"), { recursive: true });
  mkdirSync(deck);
  for (const name of beside.slice(0, -1)) writeFileSync(path.join(folder, name), `${canary}\n`);
  writeFileSync(path.join(folder, "secret/inside.md"), `${canary}\n`);
  for (const [name, content] of files) layFile(path.join(deck, name), content);
}

/** A name that the file system does not take is left out. */
function layFile(file, content) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === "object" && "link" in content) symlinkSync(content.link, file);
    else if (typeof content === "object" && "folder" in content) mkdirSync(file, { recursive: true });
    else if (!existsSync(file) || !lstatSync(file).isSymbolicLink()) writeFileSync(file, content);
  } catch (thrown) {
    if (thrown.code === undefined) throw thrown;
  }
}

function writtenText(files) {
  return files
    .map(([, content]) =>
      typeof content === "string"
        ? content
        : Buffer.isBuffer(content) || content instanceof Uint8Array
          ? Buffer.from(content).toString()
          : "",
    )
    .join("\n");
}

/** The same bug has the same words: the message without what differs, and the functions nearest to it. */
function describeThrown(thrown) {
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { fault: `throws: ${firstFrames(stack)}`, detail: stack.slice(0, 3000) };
}

function firstFrames(stack) {
  const message = /^(?:This is a bug[^\n]*\n)?([^\n]*)/.exec(stack)?.[1] ?? "";
  const frames = Array.from(stack.matchAll(/^\s+at (?:async )?([\w.$<>]+)/gm), ([, name]) => name);
  return `${message.replaceAll(/\d+/g, "0").slice(0, 80)} in ${[...new Set(frames)].slice(0, 3).join(" < ")}`;
}
