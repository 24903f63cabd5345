/**
 * Makes a failing case small by delta debugging: first files, then lines, then characters are left out for as long as it fails in the same way.
 * `fails` tells whether a list of files still does.
 */
export async function minimise(files, fails, mostTrials) {
  let trials = 0;
  const stillFails = async (candidate) => {
    trials += 1;
    return trials <= mostTrials && (await fails(candidate));
  };
  let kept = await reduce(files, stillFails, 1);
  for (const [index, [name, content]] of kept.entries()) {
    if (typeof content !== "string") continue;
    let text = content;
    for (const split of [splitLines, splitCharacters]) {
      const pieces = split(text);
      if (pieces.length > 20_000) continue;
      const withPieces = (some) =>
        kept.map((file, other) => (other === index ? [name, some.join("")] : file));
      text = (await reduce(pieces, (some) => stillFails(withPieces(some)), 0)).join("");
      kept = withPieces([text]);
    }
  }
  return kept;
}

const splitLines = (text) => text.split(/(?<=\n)/);
const splitCharacters = (text) => Array.from(text);

/** Leaves out ever smaller runs of the list: ddmin without its complements. */
async function reduce(list, stillFails, least) {
  let kept = list;
  for (let run = Math.ceil(kept.length / 2); run >= 1; run = run === 1 ? 0 : Math.ceil(run / 2)) {
    for (let start = 0; start < kept.length && kept.length > least;) {
      const candidate = [...kept.slice(0, start), ...kept.slice(start + run)];
      if (candidate.length >= least && (await stillFails(candidate))) kept = candidate;
      else start += run;
    }
  }
  return kept;
}
