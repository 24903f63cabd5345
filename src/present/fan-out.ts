/** Of a thousand listeners, so many are told before others may have their say. */
const atOnce = 100;

/** Tells many something that can wait. */
export interface FanOut {
  /** Calls `tell` with each, what was asked for earlier first. */
  readonly toEach: <Item>(items: readonly Item[], tell: (item: Item) => void) => void;
}

/** Tells some at a time, so that the next slide, which cannot wait, does not stand in line behind a drawing. */
export function openFanOut(): FanOut {
  /** Each says whether it is done. */
  const waiting: (() => boolean)[] = [];

  function goOn(): void {
    if (waiting[0]?.() === true) waiting.shift();
    if (waiting.length > 0) setImmediate(goOn);
  }

  return {
    toEach: (items, tell) => {
      let told = 0;
      waiting.push(() => {
        for (const item of items.slice(told, told + atOnce)) tell(item);
        told += atOnce;
        return told >= items.length;
      });
      if (waiting.length === 1) setImmediate(goOn);
    },
  };
}
