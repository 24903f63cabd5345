/** A start tag, or an empty one, and where it stands: an offset in UTF-16 units. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly offset: number;
}

/** The tags of an XML document up to the first that does not fit, and what is wrong with that one. */
export interface ScannedTags {
  readonly tags: readonly Tag[];
  readonly fault?: { readonly offset: number; readonly message: string };
}

/** Reads the tags of an XML document, and sees that each one that opens is closed, by the rules for well-formed XML 1.0. */
export function scanTags(xml: string): ScannedTags {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const faultAt = (offset: number, message: string): ScannedTags => ({ tags, fault: { offset, message } });
  for (const found of xml.matchAll(markup)) {
    const { index: offset } = found;
    const [whole, closing, name, attributes = "", empty] = found;
    if (whole === "<") return faultAt(offset, "this “<” begins no tag that ends");
    if (name === undefined) continue;
    if (closing === "/") {
      const last = open.pop();
      if (last === undefined) return faultAt(offset, `</${name}> closes nothing`);
      if (last.name !== name) return faultAt(offset, `</${name}> stands where </${last.name}> should`);
      continue;
    }
    const tag = { name, attributes: readAttributes(attributes), offset };
    tags.push(tag);
    if (empty !== "/") open.push(tag);
  }
  const unclosed = open.at(-1);
  return unclosed === undefined
    ? { tags }
    : faultAt(unclosed.offset, `nothing closes this <${unclosed.name}>`);
}

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</gu;

function readAttributes(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu);
  return Object.fromEntries(
    [...found].map(([, name = "", double, single]) => [name, double ?? single ?? ""]),
  );
}
