import { isForecast } from "../../model/fact.ts";
import { formatWhen } from "../../model/format-when.ts";
import { numberFormat, formattingLocale } from "../../model/locale.ts";
import { fillIn } from "../fill-in.ts";
import type { Edge, TimelineData } from "./data.ts";
import type { Mark } from "./layout.ts";
import { timelinePhrases } from "./phrases.ts";
import type { Scene } from "./scene.ts";

/** What must be said under the pictures: what their signs mean, what the axis leaves out, and how many events have no label. */
export function notesOf(data: TimelineData, scenes: readonly Scene[], lang: string): readonly string[] {
  const phrases = timelinePhrases(lang);
  const marks = scenes.flatMap(({ layout }) => layout.marks);
  const bands = scenes.flatMap(({ layout }) => layout.band.phases.map(({ phase }) => phase));
  const edges = [...marks.flatMap(edgesOf), ...bands.flatMap(({ start, end }) => [start, end])];
  const isHollow = marks.some((mark) => mark.kind !== "number" && isApproximate(mark));
  const isSoft =
    edges.some(({ kind }) => kind === "soft") ||
    marks.some((mark) => mark.kind === "dot" && mark.reach?.edges === "soft");
  const isUncertain =
    edges.some((edge) => edge.isUncertain) || marks.some((mark) => mark.kind === "dot" && mark.isUncertain);
  const isExpected = scenes.some(({ layout }) => layout.poles.some(({ style }) => style === "dotted"));
  const crowd = scenes[0]?.layout.unlabelled;
  const number = (value: number): string => numberFormat(formattingLocale(lang), {}).format(value);
  return [
    ...(data.scale === "sequential" ? [phrases.sequentialNote] : []),
    ...(data.breaks.length === 0 ? [] : [fillIn(phrases.breaks, listBreaks(data, lang))]),
    ...(isHollow ? [isSoft ? phrases.hollowOrSoft : phrases.hollow] : isSoft ? [phrases.soft] : []),
    ...(isUncertain ? [phrases.uncertain] : []),
    ...(edges.some(({ kind }) => kind === "unknown") ? [phrases.unknown] : []),
    ...(isExpected ? [phrases.expected] : []),
    ...(crowd === undefined
      ? []
      : [fillIn(phrases.unlabelled, number(crowd.count), number(data.events.length), number(crowd.highest))]),
  ];
}

/** Hollow for its date, and not for being long or expected. */
function isApproximate(mark: Mark): boolean {
  return mark.kind === "dot" && mark.look === "hollow" && !mark.isUncertain && !isForecast(mark.hedge);
}

function edgesOf(mark: Mark): readonly Edge[] {
  return mark.kind === "bar" ? [mark.start, mark.end] : [];
}

function listBreaks({ breaks }: TimelineData, lang: string): string {
  return breaks.map(({ when }) => formatWhen(when, lang)).join(lang.startsWith("zh") ? "、" : ", ");
}
