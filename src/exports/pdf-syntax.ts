/** A reference to an object (ISO 32000-1, 7.3.10). */
const reference = /(\d+) 0 R\b/g;

/** The same beside literal strings (7.3.4.2): what only looks like a reference inside a string is none. */
const stringOrReference = /\((?:\\[^]|[^\\)])*\)|(\d+) 0 R\b/g;

/** Most objects have no strings, and a document has a hundred thousand objects. */
function referencePattern(text: string): RegExp {
  return text.includes("(") ? stringOrReference : reference;
}

/** The same PDF syntax with every reference leading to another object. */
export function mapReferences(text: string, number: (old: number) => number): string {
  return text.replaceAll(referencePattern(text), (found: string, old: string | undefined) =>
    old === undefined ? found : `${number(Number(old))} 0 R`,
  );
}

/** The objects that a piece of PDF syntax refers to, in order. */
export function referencesIn(text: string): readonly number[] {
  const found: number[] = [];
  const pattern = referencePattern(text);
  pattern.lastIndex = 0;
  for (let next = pattern.exec(text); next !== null; next = pattern.exec(text))
    if (next[1] !== undefined) found.push(Number(next[1]));
  return found;
}

/** The object to which an entry of a dictionary refers; undefined without such an entry. */
export function referenceIn(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** What stands between the brackets of an entry that is an array without arrays in it. */
export function arrayIn(dictionary: string, key: string): string | undefined {
  return new RegExp(`/${key} ?\\[([^\\]]*)\\]`).exec(dictionary)?.[1];
}

/** A dictionary with entries added at its end. */
export function withEntries(dictionary: string, entries: string): string {
  return `${dictionary.slice(0, dictionary.lastIndexOf(">>"))}\n${entries}>>`;
}

/** Text in any script as a PDF's string (ISO 32000-1, 7.9.2.2). */
export function hexString(text: string): string {
  const units = [...Array(text.length).keys()].map((index) =>
    text.charCodeAt(index).toString(16).padStart(4, "0"),
  );
  return `<feff${units.join("")}>`;
}
