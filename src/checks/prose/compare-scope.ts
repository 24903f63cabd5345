import type { Claim } from "./context.ts";
import type { Language } from "./language/language.ts";
import type { Entry } from "./ledger-index.ts";
import { isCountry } from "./terms.ts";

/** Whether a claim is told of the place or population that a fact speaks of. */
export type ScopeRelation = "agree" | "conflict" | "silent";

/** A claim that names another place than the fact's, or everything where the fact speaks of a part, is in conflict with it. */
export function relateScope(claim: Claim, entry: Entry, language: Language): ScopeRelation {
  const own = [...entry.scope];
  const namesAll = own.length > 0 && own.every((root) => claim.names.has(root));
  const namesSome = own.some((root) => claim.names.has(root));
  const foreign = [...claim.places].filter((root) => !entry.names.has(root) && !entry.keys.has(root));
  const places = [...entry.distinct].filter((root) => entry.scope.has(root));
  const isTold = (places.length > 0 ? places : [...entry.distinct]).some((root) => claim.ownNames.has(root));
  if (foreign.length > 0 && !namesAll && !isTold && (own.length > 0 || entry.hasWorldScope))
    return "conflict";
  const subjects = [...entry.subjects];
  const peoples = [...entry.peoples];
  const isMissed = peoples.length > 0 && !peoples.some((root) => claim.names.has(root));
  const isOther = entry.distinct.size > 0 && ![...entry.distinct].some((root) => claim.names.has(root));
  if (isOther && [...claim.ownNames].some((root) => entry.rivals.has(root))) return "conflict";
  if (isMissed && own.length === 0 && foreign.some((root) => isCountry(root, language))) return "conflict";
  if (claim.isUniversal && !entry.hasWorldScope) {
    const isPart = entry.fact.scope !== undefined || own.some((root) => isCountry(root, language));
    if (own.length > 0 && !namesSome && isPart) return "conflict";
    if (entry.scopeWords.length > 0 && !entry.scopeWords.some((key) => claim.keys.has(key)))
      return "conflict";
    const numbered = [...entry.names].filter((name) => /\d/.test(name));
    if (numbered.length > 0 && !numbered.some((name) => claim.names.has(name))) return "conflict";
  }
  const namesSubjects =
    own.length === 0 && subjects.length > 0 && subjects.every((root) => claim.names.has(root));
  return namesAll || namesSubjects || (entry.hasWorldScope && claim.isUniversal) ? "agree" : "silent";
}
