import { access, constants } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import type { BrowserProgram } from "./browser-program.ts";

/** Chrome, Edge and Chromium as installed on this machine, in the order of preference. */
export async function findInstalledBrowsers(): Promise<readonly BrowserProgram[]> {
  const found: BrowserProgram[] = [];
  for (const executablePath of wellKnownPaths()) {
    if (!(await isExecutable(executablePath))) continue;
    found.push({ name: executablePath, executablePath, env: {} });
  }
  return found;
}

/** Whether there is a file at this path that may be run. */
export async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function wellKnownPaths(): readonly string[] {
  if (process.platform === "darwin") return applicationPaths();
  return process.platform === "win32" ? programFilesPaths() : searchPaths();
}

function applicationPaths(): readonly string[] {
  const names = ["Google Chrome", "Microsoft Edge", "Chromium"];
  const folders = ["/Applications", path.join(homedir(), "Applications")];
  return names.flatMap((name) =>
    folders.map((folder) => path.join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );
}

function programFilesPaths(): readonly string[] {
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
  ];
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((variable) => process.env[variable])
    .filter((folder) => folder !== undefined);
  return programs.flatMap((program) => folders.map((folder) => path.join(folder, program)));
}

function searchPaths(): readonly string[] {
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chromium",
    "chromium-browser",
  ];
  const searched = (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder));
  const folders = [...new Set([...searched, "/usr/bin", "/usr/local/bin", "/snap/bin"])];
  return [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
  ];
}
