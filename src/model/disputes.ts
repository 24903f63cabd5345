import type { Fact } from "./fact.ts";

/**
 * Ids of the facts that must be told where this one is. A value needs the values that contradict it; a claim in words, everything that
 * contradicts it.
 */
export function mustBeToldWith(
  fact: Fact,
  find: (id: string) => Pick<Fact, "value"> | undefined,
): readonly string[] {
  if (fact.value === undefined) return fact.disputes;
  return fact.disputes.filter((id) => find(id)?.value !== undefined);
}
