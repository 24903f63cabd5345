import type { RoomClock } from "../../src/model/room.ts";
import type { TalkClock } from "../talk/clock.ts";
import type { ConnectionStatus } from "./connection.ts";

/** Tells the remotes the time of the talk, by the clock that all windows of the deck look at: whenever one of them has set it. */
export function tellTime(
  clock: TalkClock,
  say: (told: RoomClock) => boolean,
): { readonly tell: () => void; readonly showStatus: (status: ConnectionStatus) => void } {
  let told: (RoomClock & { readonly at: number }) | undefined;

  function tell(): void {
    const now = { elapsed: clock.elapsed(), isRunning: clock.state() === "running" };
    if (say(now)) told = { ...now, at: performance.now() };
  }

  function isNews(): boolean {
    if (told === undefined || told.isRunning !== (clock.state() === "running")) return true;
    const expected = told.elapsed + (told.isRunning ? performance.now() - told.at : 0);
    return Math.abs(expected - clock.elapsed()) > 700;
  }

  setInterval(() => {
    if (isNews()) tell();
  }, 1000);
  return {
    tell,
    showStatus: (status) => {
      // The next server may not have heard.
      if (status !== "connected") told = undefined;
    },
  };
}
