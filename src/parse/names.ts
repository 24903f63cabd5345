/** What ids of facts and sources look like: a letter, then letters, digits, hyphens and underscores. */
const namePattern = /^\p{L}[\p{L}\p{N}_-]*$/u;

/** Words that mean something of their own inside `{{…}}` or in arithmetic. */
const reserved = new Set(["else", "false", "null", "this", "true", "undefined"]);

/** Why a text cannot be an id, or undefined where it can. */
export function nameFault(
  id: string,
  of: string,
): { readonly message: string; readonly hint: string } | undefined {
  if (reserved.has(id)) {
    return { message: `“${id}” cannot be the id of a ${of}: the word is taken.`, hint: "Choose another id." };
  }
  if (namePattern.test(id)) return undefined;
  const words = slug(id);
  const better = /^\d/.test(words) ? `${of}-${words}` : words;
  return {
    message: `“${id}” cannot be the id of a ${of}.`,
    hint: `An id is a letter followed by letters, digits and hyphens${better === "" ? "." : `: ${better}.`}`,
  };
}

/** A heading or other text as an id: lower-case letters and digits of any script, joined by hyphens; empty for a text without any. */
export function slug(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
}
