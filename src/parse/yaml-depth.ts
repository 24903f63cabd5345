/** More than anything in a deck needs; the library, which reads by recursion, takes long and then fails. */
const mostLevels = 100;

const indicators = new RegExp(`(?:[-?:][ \\t]+){${mostLevels}}`);

/**
 * Where YAML is nested too deeply to be read, as an offset into its text; undefined for YAML that people write. Goes by brackets and
 * braces outside quotes, which end with their entry at the left margin, and by signs such as `- - -` in a row.
 */
export function findTooDeep(text: string): number | undefined {
  const inRow = indicators.exec(text)?.index;
  const inBrackets = findManyBrackets(text);
  if (inRow === undefined || inBrackets === undefined) return inRow ?? inBrackets;
  return Math.min(inRow, inBrackets);
}

function findManyBrackets(text: string): number | undefined {
  let depth = 0;
  let outermost = 0;
  for (const { 0: found, index } of text.matchAll(
    /\n(?=[^\s[\]{},])|[[\]{}]|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g,
  )) {
    if (found === "\n") depth = 0;
    else if (found === "[" || found === "{") {
      if (depth === 0) outermost = index;
      depth += 1;
      if (depth > mostLevels) return outermost;
    } else if (found === "]" || found === "}") depth = Math.max(0, depth - 1);
  }
  return undefined;
}
