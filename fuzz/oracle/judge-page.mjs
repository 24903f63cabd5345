/** Stands in every file beside the deck's folder, which nothing may read. */
export const canary = "CANARY-7f3a9c51e2-CANARY";

const canaryForms = [
  canary,
  ...[0, 1, 2].map((shift) =>
    Buffer.from("x".repeat(shift) + canary)
      .toString("base64")
      .slice(4, -4),
  ),
];

/** What is amiss with a page made of a deck. `written` is all that its author wrote. */
export function judgePage(html, written) {
  const faults = [];
  for (const form of canaryForms)
    if (html.includes(form)) faults.push({ fault: "a file beside the deck is in the page", detail: form });
  for (const [, attribute, value] of html.matchAll(
    /\s(d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform|viewBox)="([^"]*(?:NaN|undefined|Infinity)[^"]*)"/g,
  )) {
    if (written.includes(value)) continue;
    faults.push({ fault: "nonsense in a drawing", detail: `${attribute}="${value.slice(0, 120)}"` });
    break;
  }
  if (!written.includes("[object") && html.includes("[object Object]"))
    faults.push({ fault: "nonsense in the page", detail: "[object Object]" });
  return faults;
}
