import path from "node:path";
import { findOverflow } from "../checks/overflow.ts";
import type { ExportChoices, Exported, Exporter } from "../exports/exporter.ts";
import { exporters } from "../exports/index.ts";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { Paper } from "../model/deck.ts";
import { papers } from "../model/deck.ts";
import { paperOf } from "../model/paper.ts";
import type { Problem } from "../model/problem.ts";
import { hasErrors } from "../model/problem.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { LendPage } from "../project/browser.ts";
import { withBrowser } from "../project/browser.ts";
import type { Caches } from "../project/cache-folder.ts";
import { loadProject } from "../project/load.ts";
import { removeOthers, writeFiles } from "../project/write.ts";
import { compile } from "./compile.ts";
import { readChoices, type ChoiceOptions } from "./export-choices.ts";
import { inspect } from "./inspect.ts";
import { openHandout } from "./open-handout.ts";
import { openPage, turnTo } from "./open-page.ts";
import { tellProblems } from "./tell-problems.ts";
import type { Terminal } from "./terminal.ts";
import { trusted, type Trust } from "./trust.ts";
import { openWorkshop } from "./workshop.ts";
import { counted, outFolder, writtenFile } from "./written-file.ts";

export interface ExportOptions extends ChoiceOptions {
  /** Names of exports, with commas; default: `pdf`. */
  readonly to: string | undefined;
  readonly out: string | undefined;
  /** Of the handout: `a4` or `letter`; default: the deck's. */
  readonly paper: string | undefined;
  readonly browser: string | undefined;
  readonly trust: Trust;
  readonly caches: Caches;
}

/** Writes the deck in the forms that were asked for, each whole or not at all. Where the deck has errors, nothing is written. */
export async function exportDeck(
  folder: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const chosen = chooseExporters(options.to ?? "pdf");
  choosePaper(options.paper);
  const choices = readChoices(options);
  if (chosen.every(({ needs }) => needs === "nothing")) {
    return runExports(folder, chosen, { ...options, choices }, terminal, lendNothing);
  }
  // The browser starts while the deck is compiled.
  return withBrowser((lendPage) => runExports(folder, chosen, { ...options, choices }, terminal, lendPage), {
    ...(options.browser !== undefined && { executablePath: options.browser }),
    onProgress: terminal.progress,
  });
}

function lendNothing(): Promise<never> {
  return Promise.reject(new Error("no exporter asked for a page"));
}

function chooseExporters(list: string): readonly Exporter[] {
  const known = exporters.map(({ name }) => name);
  const names = new Set(list.split(",").map((name) => name.trim()));
  return [...names].map((name) => {
    const exporter = exporters.find((candidate) => candidate.name === name);
    if (exporter !== undefined) return exporter;
    const hint = suggestName(name, known, `--to takes ${known.join(", ")}, several of them with commas.`);
    throw new Failure(ExitStatus.usage, `There is no export “${name}”.`, hint);
  });
}

function choosePaper(name: string | undefined): Paper | undefined {
  const paper = papers.find((known) => known === name);
  if (paper !== undefined || name === undefined) return paper;
  const hint = suggestName(name, papers, `--paper takes ${papers.join(" or ")}.`);
  throw new Failure(ExitStatus.usage, `There is no paper “${name}”.`, hint);
}

async function runExports(
  folder: string,
  chosen: readonly Exporter[],
  options: ExportOptions & { readonly choices: ExportChoices },
  terminal: Terminal,
  lendPage: LendPage,
): Promise<ExitStatus> {
  terminal.progress(`Reading ${folder} …`);
  const project = trusted(await loadProject(folder), options.trust);
  const compiled = await compile(project, openWorkshop(options.caches));
  const problems = await inspect(compiled, options.caches);
  tellProblems(problems, project, terminal);
  if (hasErrors(problems)) return ExitStatus.problems;

  const { deck, slides, citations } = compiled;
  const out = outFolder(project, options.out);
  const paper = choosePaper(options.paper) ?? paperOf(deck.meta);
  // Several exports measure the same slides.
  const overflow = new Map<string, Promise<readonly Problem[]>>();
  const told = new Set<string>();
  let status: ExitStatus = ExitStatus.clean;
  for (const exporter of chosen) {
    terminal.progress(`Writing ${exporter.name} …`);
    const {
      files,
      problems: found,
      series,
    } = await exporter.run({
      deck,
      slides,
      citations,
      faces: compiled.faces,
      choices: options.choices,
      web: {
        ...compiled.web,
        whole: () => compiled.page("whole"),
        keepsDrawings: options.trust === "foreign",
      },
      openPage: (pixelRatio, some) => openPage(compiled, lendPage, pixelRatio, some),
      turnTo: (page, some) => turnTo(compiled, page, some),
      openHandout: () => openHandout(compiled, paper, lendPage),
      findOverflow: (page, some = slides) => {
        const key = some.map(({ id }) => id).join(" ");
        const known = overflow.get(key) ?? findOverflow({ deck, slides: some }, page, [deck.meta.aspect]);
        overflow.set(key, known);
        return known;
      },
    });
    const news = found.filter((problem) => !told.has(JSON.stringify(problem)));
    tellProblems(news, project, terminal);
    for (const problem of news) told.add(JSON.stringify(problem));
    if (hasErrors(found)) {
      status = ExitStatus.problems;
      continue;
    }
    await writeFiles(out, files);
    if (series !== undefined) await removeOthers(out, files, series);
    terminal.print(summary(out, files, series));
  }
  return status;
}

interface Written {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly contents: string;
}

/** One line a file; of the many files of one folder, such as pictures of slides, one line in all. */
function summary(out: string, files: readonly Written[], series: Exported["series"]): string {
  const [first] = files;
  if (first === undefined) return "";
  if (series === undefined) {
    return files
      .map((file) => writtenFile(path.join(out, file.path), Buffer.byteLength(file.content), file.contents))
      .join("");
  }
  const size = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return writtenFile(
    path.join(out, series.folder) + path.sep,
    size,
    counted(files.length, series.noun ?? "slide"),
  );
}
