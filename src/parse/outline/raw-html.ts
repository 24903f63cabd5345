/**
 * The last line, from 0, of raw HTML that opens on a line and holds whatever stands inside as it is: a comment, `<pre>`, `<script>`,
 * `<style>`, `<textarea>`. Undefined where none opens; `end` is the opening line itself where nothing closes it.
 */
export function readRawHtml(
  lines: readonly string[],
  start: number,
): { readonly end: number; readonly opener: string; readonly isClosed: boolean } | undefined {
  const line = lines[start] ?? "";
  const found = /^ {0,3}<(!--|(?:pre|script|style|textarea)(?=[\s>]))/i.exec(line);
  const name = found?.[1];
  if (name === undefined) return undefined;
  const closer = name === "!--" ? "-->" : `</${name.toLowerCase()}>`;
  for (let at = start; at < lines.length; at += 1) {
    const text = at === start ? line.slice(found?.[0].length) : (lines[at] ?? "");
    if (text.toLowerCase().includes(closer)) return { end: at, opener: `<${name}`, isClosed: true };
  }
  return { end: start, opener: `<${name}`, isClosed: false };
}
