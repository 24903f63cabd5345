/** Keeps the screen on while the page is seen. Browsers grant that to pages served by https or on the machine itself; others go dark as the phone is set. */
export function keepAwake(): void {
  if (!("wakeLock" in navigator)) return;
  document.addEventListener("visibilitychange", askForLight);
  askForLight();
}

/** The screen may sleep again each time that the page was hidden. */
function askForLight(): void {
  if (!document.hidden) void navigator.wakeLock.request("screen").catch(() => undefined);
}
