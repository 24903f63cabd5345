/** An element with its attributes, undefined ones left out, around children that are XML already. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly string[]
): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${typeof value === "number" ? value : escapeXml(value)}"`;
  }
  const content = children.join("");
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** Text for XML; what it forbids is dropped. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(forbidden, "").replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A whole part. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The namespaces of presentation parts. */
export const namespaces = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
};
