import { realpathSync, statSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import path from "node:path";

/** Where pages send an EditorRequest. */
export const editorPath = "/@chronodeck/open";

/**
 * The address at which Vite opens a place of the deck's files in the author's editor (LAUNCH_EDITOR, or whichever runs), for a request that a
 * page has posted; undefined for what is none, or for a file that does not really lie in the deck's folder.
 */
export async function editorAddress(request: IncomingMessage, root: string): Promise<string | undefined> {
  // Only a page of this server can post JSON here: another's would have to ask first, and is told nothing.
  const isJson = request.headers["content-type"] === "application/json";
  if (request.method !== "POST" || request.headers.origin === undefined || !isJson) return undefined;
  const asked = readRequest(await readBody(request));
  const file = asked && fileWithin(root, asked.file);
  if (asked === undefined || file === undefined) return undefined;
  return `/__open-in-editor?file=${encodeURIComponent(`${file}:${asked.line}:${asked.column}`)}`;
}

const longestBody = 4096;

async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestBody) return "";
  }
  return text;
}

function readRequest(
  text: string,
): { readonly file: string; readonly line: number; readonly column: number } | undefined {
  let asked: unknown;
  try {
    asked = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof asked !== "object" || asked === null) return undefined;
  const { file, line, column } = { file: undefined, line: undefined, column: undefined, ...asked };
  if (typeof file !== "string" || !isCount(line) || !isCount(column)) return undefined;
  return { file, line, column };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** The real path of a file below the folder. Links are followed first, so that none leads out. */
function fileWithin(root: string, file: string): string | undefined {
  try {
    const folder = realpathSync(root);
    const real = realpathSync(path.join(folder, file));
    return real.startsWith(folder + path.sep) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
