/** Chance that a seed decides: the same seed gives the same case on every machine. Words or numbers may make up the seed. */
export function createRandom(...seed) {
  let state = hash(seed.join("\0"));

  /** In [0, 1): mulberry32. */
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  /** From 0 to below `limit`. */
  const below = (limit) => Math.floor(next() * limit);
  const between = (least, most) => least + below(most - least + 1);
  const chance = (share) => next() < share;
  const pick = (list) => list[below(list.length)];
  const some = (choices, least, most) => list(between(least, most), () => pick(choices));
  /** Mostly small, now and then large. */
  const size = (most) => Math.floor(most ** next());
  const bytes = (count) => Uint8Array.from({ length: count }, () => below(256));
  const place = (text) => below(text.length + 1);
  const random = { next, below, between, chance, pick, list, some, size, bytes, place };
  return { ...random, oneOf: (...makers) => pick(makers)() };
}

const list = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** FNV-1a, 32 bits. */
function hash(text) {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value;
}
