import { spawn } from "node:child_process";

/** Opens an address in the user's own browser. Where none can be started, nothing happens. */
export function openUrl(url: string): void {
  const [command, ...before] = openers[process.platform] ?? ["xdg-open"];
  if (command === undefined) return;
  const opener = spawn(command, [...before, url], { detached: true, stdio: "ignore" });
  opener.on("error", () => undefined);
  opener.unref();
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};
