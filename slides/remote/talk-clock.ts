import type { RoomClock } from "../../src/model/room.ts";
import { say } from "../page-data.ts";
import { byId } from "./view.ts";

/** The time of the talk, and of the day. Two presses start the talk's anew: one may be a thumb's mistake. */
export function talkClock(restart: () => void): { readonly set: (clock: RoomClock) => void } {
  let clock: RoomClock & { readonly at: number } = { elapsed: 0, isRunning: false, at: 0 };
  let isAsking = false;

  function tick(): void {
    const now = new Date();
    byId("clock").textContent = now.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    if (isAsking) return;
    const since = clock.isRunning ? performance.now() - clock.at : 0;
    byId("timer").textContent = duration(clock.elapsed + since);
  }

  byId("timer").addEventListener("click", () => {
    if (isAsking) {
      isAsking = false;
      restart();
      return tick();
    }
    isAsking = true;
    byId("timer").textContent = say("Restart?");
    setTimeout(() => {
      isAsking = false;
      tick();
    }, 3000);
  });
  setInterval(tick, 1000);
  tick();
  return {
    set: ({ elapsed, isRunning }) => {
      clock = { elapsed, isRunning, at: performance.now() };
      tick();
    },
  };
}

/** “4:05”, “1:04:05”. */
function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, "0");
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, "0")}:${rest}`;
}
