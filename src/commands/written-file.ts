import path from "node:path";
import type { Project } from "../model/project.ts";
import { pathFrom } from "./path-from.ts";

/** Where a deck's files go unless the user says: `out/<the deck's name>`. */
export function outFolder(project: Project, out: string | undefined): string {
  return out ?? path.join("out", project.name);
}

/** The line that says what was written: `out/my-deck/deck.html  812 KB  32 slides`. */
export function writtenFile(file: string, bytes: number, contents: string): string {
  return `${pathFrom(process.cwd(), path.resolve(file))}  ${formatBytes(bytes)}  ${contents}\n`;
}

/** “1 slide”, “32 slides”. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** In decimal kilobytes, as file managers count: “812 KB”, “1.4 MB”. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
