import type { Hedge } from "./fact.ts";

/** The few words that go with numbers and dates, in one language. `#` stands for the number or date. */
export interface Words {
  readonly hedges: Readonly<Record<Exclude<Hedge, "exact">, string>>;
  readonly since: string;
  readonly until: string;
  /** Before a date that EDTF marks with `~` and with `?`. */
  readonly about: string;
  readonly perhaps: string;
  readonly bce: string;
  readonly ce: string;
  /** Of a million years and more, which `#` is. */
  readonly yearsAgo: string;
  readonly decade: string;
  /** `#` is the ordinal, as `rank` prints it. */
  readonly century: string;
  readonly millennium: string;
  readonly seasons: readonly [spring: string, summer: string, autumn: string, winter: string];
  readonly today: string;
  /** A value and who states it, where sources contradict each other: “9 (A)”. The first `#` is the value. */
  readonly statedBy: string;
  /** By plural category of the number. */
  readonly times: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly percentagePoints: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
    readonly other: string;
  };
  /** By ordinal plural category. */
  readonly rank: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
}

/** The words of a language by its BCP 47 tag; signs that need no language where we have none. */
export function wordsOf(lang: string): Words {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? signs;
}

const signs: Words = {
  hedges: {
    about: "≈ #",
    over: "> #",
    under: "< #",
    nearly: "≲ #",
    "at-least": "≥ #",
    estimate: "≈ #",
    forecast: "≈ #",
    "forecast-over": "≳ #",
  },
  since: "#–",
  until: "–#",
  about: "≈ #",
  perhaps: "# (?)",
  bce: "−#",
  ce: "#",
  yearsAgo: "−#",
  decade: "#–",
  century: "#",
  millennium: "#",
  seasons: ["#", "#", "#", "#"],
  today: "•",
  statedBy: "# (#)",
  times: { other: "#×" },
  percentagePoints: { other: "# pp" },
  rank: { other: "#." },
};

const en: Words = {
  hedges: {
    about: "about #",
    over: "over #",
    under: "under #",
    nearly: "nearly #",
    "at-least": "at least #",
    estimate: "estimated #",
    forecast: "forecast #",
    "forecast-over": "over # (forecast)",
  },
  since: "since #",
  until: "until #",
  about: "about #",
  perhaps: "perhaps #",
  bce: "# BCE",
  ce: "# CE",
  yearsAgo: "# years ago",
  decade: "#s",
  century: "# century",
  millennium: "# millennium",
  seasons: ["spring #", "summer #", "autumn #", "winter #"],
  today: "Today",
  statedBy: "# (#)",
  times: { one: "# time", other: "# times" },
  percentagePoints: { one: "# percentage point", other: "# percentage points" },
  rank: { one: "#st", two: "#nd", few: "#rd", other: "#th" },
};

const de: Words = {
  hedges: {
    about: "etwa #",
    over: "über #",
    under: "unter #",
    nearly: "fast #",
    "at-least": "mindestens #",
    estimate: "geschätzt #",
    forecast: "voraussichtlich #",
    "forecast-over": "über # (Prognose)",
  },
  since: "seit #",
  until: "bis #",
  about: "um #",
  perhaps: "vielleicht #",
  bce: "# v. Chr.",
  ce: "# n. Chr.",
  yearsAgo: "vor # Jahren",
  decade: "#er Jahre",
  century: "# Jahrhundert",
  millennium: "# Jahrtausend",
  seasons: ["Frühjahr #", "Sommer #", "Herbst #", "Winter #"],
  today: "Heute",
  statedBy: "# (#)",
  times: { other: "#-fach" },
  percentagePoints: { one: "# Prozentpunkt", other: "# Prozentpunkte" },
  rank: { other: "#." },
};

const fr: Words = {
  hedges: {
    about: "environ #",
    over: "plus de #",
    under: "moins de #",
    nearly: "près de #",
    "at-least": "au moins #",
    estimate: "# (estimation)",
    forecast: "# (prévision)",
    "forecast-over": "plus de # (prévision)",
  },
  since: "depuis #",
  until: "jusqu’à #",
  about: "vers #",
  perhaps: "peut-être #",
  bce: "# av. J.-C.",
  ce: "# apr. J.-C.",
  yearsAgo: "il y a # d’années",
  decade: "années #",
  century: "# siècle",
  millennium: "# millénaire",
  seasons: ["printemps #", "été #", "automne #", "hiver #"],
  today: "Aujourd’hui",
  statedBy: "# (#)",
  times: { other: "# fois" },
  percentagePoints: { one: "# point de pourcentage", other: "# points de pourcentage" },
  rank: { one: "#er", other: "#e" },
};

const es: Words = {
  hedges: {
    about: "alrededor de #",
    over: "más de #",
    under: "menos de #",
    nearly: "casi #",
    "at-least": "al menos #",
    estimate: "# (estimación)",
    forecast: "# (previsión)",
    "forecast-over": "más de # (previsión)",
  },
  since: "desde #",
  until: "hasta #",
  about: "hacia #",
  perhaps: "quizá #",
  bce: "# a. C.",
  ce: "# d. C.",
  yearsAgo: "hace # de años",
  decade: "años #",
  century: "siglo #",
  millennium: "# milenio",
  seasons: ["primavera de #", "verano de #", "otoño de #", "invierno de #"],
  today: "Hoy",
  statedBy: "# (#)",
  times: { one: "# vez", other: "# veces" },
  percentagePoints: { one: "# punto porcentual", other: "# puntos porcentuales" },
  rank: { other: "#.º" },
};

const ru: Words = {
  hedges: {
    about: "около #",
    over: "более #",
    under: "менее #",
    nearly: "почти #",
    "at-least": "не менее #",
    estimate: "# (оценка)",
    forecast: "# (прогноз)",
    "forecast-over": "более # (прогноз)",
  },
  since: "с #",
  until: "до #",
  about: "около #",
  perhaps: "возможно, #",
  bce: "# до н. э.",
  ce: "# н. э.",
  yearsAgo: "# лет назад",
  decade: "#-е годы",
  century: "# век",
  millennium: "# тысячелетие",
  seasons: ["весна #", "лето #", "осень #", "зима #"],
  today: "Сегодня",
  statedBy: "# (#)",
  times: { one: "# раз", few: "# раза", other: "# раз" },
  percentagePoints: { other: "# п. п." },
  rank: { other: "#-й" },
};

const zh: Words = {
  hedges: {
    about: "约#",
    over: "超过#",
    under: "不到#",
    nearly: "近#",
    "at-least": "至少#",
    estimate: "估计#",
    forecast: "预计#",
    "forecast-over": "预计超过#",
  },
  since: "自#",
  until: "至#",
  about: "约#",
  perhaps: "或为#",
  bce: "公元前#",
  ce: "公元#",
  yearsAgo: "#年前",
  decade: "#年代",
  century: "#世纪",
  millennium: "#千年",
  seasons: ["#年春", "#年夏", "#年秋", "#年冬"],
  today: "今天",
  statedBy: "#（#）",
  times: { other: "#倍" },
  percentagePoints: { other: "#个百分点" },
  rank: { other: "第#" },
};

const byLanguage: Readonly<Record<string, Words>> = { en, de, fr, es, ru, zh };
