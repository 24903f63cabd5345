/** The name of a key, letters in lower case. On keyboards with other letters, the one that stands at the same place. */
export function keyOf({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  if (key.length > 1) return key;
  const isForeign = /^Key[A-Z]$/u.test(code) && !/^[\u0020-\u007e]$/u.test(key);
  return (isForeign ? code.slice(3) : key).toLowerCase();
}
