import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { RoomSecrets } from "../model/room.ts";

/** 192 bits each, in letters that a link may hold. */
export function newSecrets(): RoomSecrets {
  return { speaker: newSecret(), remote: newSecret() };
}

function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** Whether a secret is the right one, in a time that tells nothing of how near it came. */
export function isSecret(given: string, right: string): boolean {
  return timingSafeEqual(digest(given), digest(right));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/**
 * Answers to wrong secrets come late, and an address that waits for `most` of them is not asked for its secret until one has been given: `most`
 * guesses in `delay` milliseconds, whatever the number of lines.
 */
export interface Guesses {
  readonly mayGuess: (address: string) => boolean;
  /** Calls back when it is time to say no. */
  readonly punish: (address: string, sayNo: () => void) => void;
}

export function countGuesses({ most, delay }: { readonly most: number; readonly delay: number }): Guesses {
  const outstanding = new Map<string, number>();
  const change = (address: string, by: number): void => {
    const count = (outstanding.get(address) ?? 0) + by;
    if (count > 0) outstanding.set(address, count);
    else outstanding.delete(address);
  };
  return {
    mayGuess: (address) => (outstanding.get(address) ?? 0) < most,
    punish: (address, sayNo) => {
      change(address, 1);
      const timer = setTimeout(() => {
        change(address, -1);
        sayNo();
      }, delay);
      timer.unref();
    },
  };
}
