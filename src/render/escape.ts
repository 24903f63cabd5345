const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * JavaScript made safe to stand inside `<script>`: inside strings, templates and regular expressions, the only places where
 * `</script` and `<!--` occur in a bundle, `\x3C` means `<`.
 */
export function inlineScript(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, "\\x3C");
}

/** CSS made safe to stand inside `<style>`; in strings and comments, where `</style` may occur, `\/` means `/`. */
export function inlineStyle(css: string): string {
  return css.replace(/<\/(?=style)/gi, "<\\/");
}

/** A value as JSON that may stand inside `<script type="application/json">`. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** Classes as an attribute's value, without doubles. */
export function classNames(names: readonly string[]): string {
  return [...new Set(names.filter((name) => name !== ""))].join(" ");
}
