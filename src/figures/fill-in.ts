/** Puts values in the place of each `#`, in order. */
export function fillIn(phrase: string, ...values: readonly string[]): string {
  let index = 0;
  return phrase.replace(/#/g, () => values[index++] ?? "");
}
