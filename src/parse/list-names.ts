/** “a”, “a and b”, “a, b and c”: names in words. */
export function listNames(names: readonly string[], joint: "and" | "or"): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  return `${names.slice(0, -1).join(", ")} ${joint} ${last}`;
}
