import { expect, test } from "vitest";
import { newestSender } from "../../src/present/newest-sender.ts";

test("a slow reader gets what is on its way and then the newest, nothing between", () => {
  const sent: string[] = [];
  const flushes: ((problem?: Error | null) => void)[] = [];
  const send = newestSender({
    send: (text, onFlushed) => {
      sent.push(text);
      flushes.push(onFlushed);
    },
  });
  for (const text of ["1", "2", "3", "4"]) send(text);
  expect(sent).toEqual(["1"]);
  flushes.shift()?.();
  expect(sent).toEqual(["1", "4"]);
  // Node says null where it has nothing to say.
  flushes.shift()?.(null);
  send("5");
  expect(sent).toEqual(["1", "4", "5"]);
});

test("on a broken line nothing more is sent", () => {
  const sent: string[] = [];
  let flush: ((problem?: Error | null) => void) | undefined;
  const send = newestSender({
    send: (text, onFlushed) => {
      sent.push(text);
      flush = onFlushed;
    },
  });
  send("1");
  send("2");
  flush?.(new Error("gone"));
  expect(sent).toEqual(["1"]);
});
