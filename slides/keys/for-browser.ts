/** Whether a key is the browser's: with Ctrl, Alt or Cmd, or for the button or link that the keyboard has come to. */
export function isForBrowser({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  if (!(target instanceof HTMLElement) || !target.matches(":focus-visible")) return false;
  if (key === "Enter") return target.matches("button, summary, a[href]");
  return key === " " && target.matches("button, summary");
}

/** Whether reveal.js may take a key. It goes by codes, some of which are the signs that it means on American keyboards only. */
export function mayMove(event: KeyboardEvent): boolean {
  return !isForBrowser(event) && !misread.has(event.keyCode);
}

const misread: ReadonlySet<number> = new Set([58, 59, 63, 190, 191]);
