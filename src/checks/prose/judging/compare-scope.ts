import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import { namesRival, type Entry } from "../ledger/entry.ts";
import { isCountry } from "../reading/terms.ts";

/** Whether a claim is told of the place or population that a fact speaks of. */
export type ScopeRelation = "agree" | "conflict" | "silent";

/** A claim that names another place than the fact's, or everything where the fact speaks of a part, is in conflict with it. */
export function relateScope(claim: Claim, entry: Entry, language: Language): ScopeRelation {
  const { scope, distinct, subjects } = entry;
  const namesAll = scope.size > 0 && every(scope, claim.names);
  if (
    hasForeign(claim, entry) &&
    !namesAll &&
    !isTold(claim, entry) &&
    !(entry.hasWorldScope && claim.isUniversal) &&
    (scope.size > 0 || entry.hasWorldScope)
  )
    return "conflict";
  // “Between East and West Berlin”: more names than the fact has, and another one has just these.
  const isOther =
    distinct.size > 0
      ? !some(distinct, claim.names)
      : scope.size === 0 && entry.names.size > 0 && every(entry.names, claim.names);
  if (isOther && namesRival(claim.ownNames, entry)) return "conflict";
  if (entry.isBesideDefault && !namesAll && !saysScope(claim, entry)) return "conflict";
  if (isOfNamedPart(claim, entry) || isOfOtherNumber(claim, entry)) return "conflict";
  if (isOfOtherPeople(claim, entry, language)) return "conflict";
  if (claim.isUniversal && !entry.hasWorldScope && isPartOnly(claim, entry, language)) return "conflict";
  const namesSubjects = scope.size === 0 && subjects.size > 0 && every(subjects, claim.names);
  return namesAll || namesSubjects || (entry.hasWorldScope && claim.isUniversal) ? "agree" : "silent";
}

/** A place that the fact knows nothing of. */
function hasForeign({ places }: Claim, entry: Entry): boolean {
  for (const root of places)
    if (!entry.names.has(root) && !entry.keys.has(root) && !entry.related.has(root)) return true;
  return false;
}

/** Whether it is told of the very thing that sets the fact apart from others like it. */
function isTold(claim: Claim, { distinct, scope }: Entry): boolean {
  let hasPlaces = false;
  for (const root of distinct) {
    if (!scope.has(root)) continue;
    hasPlaces = true;
    if (claim.ownNames.has(root)) return true;
  }
  return !hasPlaces && some(distinct, claim.ownNames);
}

/** Whether the words of a fact's scope stand in the sentence or around it. */
function saysScope(claim: Claim, { scope, scopeWords, hasWorldScope }: Entry): boolean {
  if (hasWorldScope || (scope.size === 0 && scopeWords.length === 0)) return true;
  return some(scope, claim.names) || scopeWords.some((key) => claim.keys.has(key));
}

/** “The second edition filled ten volumes”, which the first did. */
function isOfOtherNumber({ keys }: Claim, { numbers, rivalNumbers }: Entry): boolean {
  if (numbers.size === 0 || rivalNumbers.size === 0) return false;
  for (const number of numbers) if (keys.has(number)) return false;
  for (const number of rivalNumbers) if ((keys.get(number) ?? 0) >= 0.95) return true;
  return false;
}

/** “The Green Line had 347 million passengers”, who are those of the whole network, of which nothing is said. */
function isOfNamedPart({ ownNames, keys }: Claim, { namedParts }: Entry): boolean {
  return namedParts.some(
    (part) => some(part.names, ownNames) && !part.ownKeys.some((key) => (keys.get(key) ?? 0) > 0.3),
  );
}

/** “48 percent of the Irish”, where the fact is about Britons. */
function isOfOtherPeople(claim: Claim, entry: Entry, language: Language): boolean {
  if (entry.peoples.size === 0 || entry.scope.size > 0 || some(entry.peoples, claim.names)) return false;
  for (const root of claim.places) if (!entry.names.has(root) && isCountry(root, language)) return true;
  return false;
}

/** Everything is meant, and the fact is of one place, one class, one in a numbered row. */
function isPartOnly(claim: Claim, entry: Entry, language: Language): boolean {
  const { scope, names, scopeWords } = entry;
  const isPart = entry.fact.scope !== undefined || [...scope].some((root) => isCountry(root, language));
  if (scope.size > 0 && isPart && !some(scope, claim.names)) return true;
  if (scopeWords.length > 0 && !scopeWords.some((key) => claim.keys.has(key))) return true;
  const numbered = [...names].filter((name) => /\d/.test(name));
  return numbered.length > 0 && !numbered.some((name) => claim.names.has(name));
}

function some(roots: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const root of roots) if (others.has(root)) return true;
  return false;
}

function every(roots: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const root of roots) if (!others.has(root)) return false;
  return true;
}
