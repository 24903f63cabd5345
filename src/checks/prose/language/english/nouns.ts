import type { Language } from "../language.ts";
import { words } from "../word-lists.ts";

/** Nouns for persons and for things that anything can be told of. */
export const englishNouns = {
  actorNouns: new Set(
    words(
      "state states country countries nation nations government governments member members delegate delegates party parties city cities town towns company companies firm firms club clubs team teams",
    ),
  ),
  genericNouns: new Set(
    words(
      "people person human individual soul head being life inhabitant death fatality casualty victim dead man survivor",
    ),
  ),
  commonThings: new Set(
    words(
      "country countries state states nation nations people persons person place places thing things men man years days cities city parts",
    ),
  ),
  personNouns: new Set(
    words(
      "people person man woman child job laureate candidate delegate graduate nominee recipient winner champion hero vote ballot signature birth application human individual soul life inhabitant resident citizen visitor tourist guest traveller traveler passenger patient victim death casualty fatality dead participant refugee migrant immigrant emigrant settler worker employee labourer laborer staff soldier troop student pupil learner graduate believer member voter viewer spectator user customer consumer subscriber reader listener follower astronaut crew sailor slave prisoner pilgrim delegate deputy senator teacher doctor nurse farmer peasant miner household-head athlete player volunteer scientist engineer artist writer native subject adult youngster infant baby girl boy mother survivor convict scholar monk",
    ),
  ),
  agentEnding: /(?:[^aeiou]er|ist|ant|ee|ian|sman|smen|swoman|swomen)s?$/,
} satisfies Partial<Language>;
