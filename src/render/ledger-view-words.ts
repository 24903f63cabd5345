import type { LedgerWords } from "../model/ledger-view.ts";
import { pageWordsOf } from "./page-words.ts";

/** What the sources panel says in a language, by its BCP 47 tag; English where we have no words. */
export function ledgerWordsOf(lang: string): LedgerWords {
  const { source, sources, outside } = pageWordsOf(lang);
  return { ...(byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en), source, sources, outside };
}

type OwnWords = Omit<LedgerWords, "source" | "sources" | "outside">;

const en: OwnWords = {
  title: "Where this comes from",
  ask: "Where do these numbers come from?",
  close: "Close",
  nothing: "This slide states no figures and cites nothing, so there is nothing to look up here.",
  later: "The figures of this slide come step by step; none is on screen yet.",
  period: "Period",
  scope: "Covers",
  certainty: "How firm",
  computed: "Computed",
  from: "from",
  disputed: "Contradicted by",
  alsoCited: "Also cited on this slide",
  spoken: "In the notes",
  unsourced: "No source is named.",
  hedges: {
    about: "An approximate value",
    over: "A lower bound: the source says it is more",
    under: "An upper bound: the source says it is less",
    nearly: "Just short of this value",
    "at-least": "A lower bound: this or more",
    estimate: "An estimate, not a count",
    forecast: "A forecast, not a result",
    "forecast-over": "A forecast of more than this, not a result",
  },
  statuses: {
    caution: "To be quoted with care",
    disputed: "Disputed",
  },
  keys: "↑ ↓ walk · Esc closes",
};

const de: OwnWords = {
  title: "Woher das stammt",
  ask: "Woher kommen diese Zahlen?",
  close: "Schließen",
  nothing: "Diese Folie nennt keine Zahlen und zitiert nichts; hier ist nichts nachzuschlagen.",
  later: "Die Zahlen dieser Folie erscheinen Schritt für Schritt; noch ist keine zu sehen.",
  period: "Zeitraum",
  scope: "Umfasst",
  certainty: "Wie sicher",
  computed: "Berechnet",
  from: "aus",
  disputed: "Dem widerspricht",
  alsoCited: "Auf dieser Folie außerdem zitiert",
  spoken: "In den Notizen",
  unsourced: "Keine Quelle genannt.",
  hedges: {
    about: "Ein ungefährer Wert",
    over: "Eine Untergrenze: laut Quelle mehr",
    under: "Eine Obergrenze: laut Quelle weniger",
    nearly: "Knapp unter diesem Wert",
    "at-least": "Eine Untergrenze: so viel oder mehr",
    estimate: "Eine Schätzung, keine Zählung",
    forecast: "Eine Prognose, kein Ergebnis",
    "forecast-over": "Eine Prognose von mehr als so viel, kein Ergebnis",
  },
  statuses: { caution: "Mit Vorsicht zu zitieren", disputed: "Umstritten" },
  keys: "↑ ↓ blättern · Esc schließt",
};

const fr: OwnWords = {
  title: "D’où cela vient",
  ask: "D’où viennent ces chiffres ?",
  close: "Fermer",
  nothing: "Cette diapo n’avance aucun chiffre et ne cite rien : il n’y a rien à vérifier ici.",
  later: "Les chiffres de cette diapo arrivent un à un ; aucun n’est encore affiché.",
  period: "Période",
  scope: "Périmètre",
  certainty: "Fiabilité",
  computed: "Calculé",
  from: "à partir de",
  disputed: "Contredit par",
  alsoCited: "Également cité sur cette diapo",
  spoken: "Dans les notes",
  unsourced: "Aucune source indiquée.",
  hedges: {
    about: "Valeur approximative",
    over: "Minimum : la source dit davantage",
    under: "Maximum : la source dit moins",
    nearly: "Un peu moins que cette valeur",
    "at-least": "Minimum : cette valeur ou plus",
    estimate: "Une estimation, pas un décompte",
    forecast: "Une prévision, pas un résultat",
    "forecast-over": "Une prévision de plus que cela, pas un résultat",
  },
  statuses: { caution: "À citer avec prudence", disputed: "Contesté" },
  keys: "↑ ↓ parcourir · Échap fermer",
};

const es: OwnWords = {
  title: "De dónde sale esto",
  ask: "¿De dónde salen estas cifras?",
  close: "Cerrar",
  nothing: "Esta diapositiva no da cifras ni cita nada: aquí no hay nada que comprobar.",
  later: "Las cifras de esta diapositiva aparecen paso a paso; aún no se ve ninguna.",
  period: "Periodo",
  scope: "Abarca",
  certainty: "Certeza",
  computed: "Calculado",
  from: "a partir de",
  disputed: "Lo contradice",
  alsoCited: "También citado en esta diapositiva",
  spoken: "En las notas",
  unsourced: "No se indica fuente.",
  hedges: {
    about: "Un valor aproximado",
    over: "Un mínimo: la fuente dice que es más",
    under: "Un máximo: la fuente dice que es menos",
    nearly: "Algo menos que este valor",
    "at-least": "Un mínimo: este valor o más",
    estimate: "Una estimación, no un recuento",
    forecast: "Una previsión, no un resultado",
    "forecast-over": "Una previsión de más que esto, no un resultado",
  },
  statuses: { caution: "Cítese con cautela", disputed: "Discutido" },
  keys: "↑ ↓ recorrer · Esc cerrar",
};

const ru: OwnWords = {
  title: "Откуда это",
  ask: "Откуда эти цифры?",
  close: "Закрыть",
  nothing: "На этом слайде нет цифр и ссылок: проверять здесь нечего.",
  later: "Цифры этого слайда появляются по шагам; пока на экране нет ни одной.",
  period: "Период",
  scope: "Охват",
  certainty: "Надёжность",
  computed: "Вычислено",
  from: "из",
  disputed: "Этому противоречит",
  alsoCited: "Также цитируется на слайде",
  spoken: "В заметках",
  unsourced: "Источник не указан.",
  hedges: {
    about: "Приблизительное значение",
    over: "Нижняя граница: по источнику — больше",
    under: "Верхняя граница: по источнику — меньше",
    nearly: "Чуть меньше этого значения",
    "at-least": "Нижняя граница: столько или больше",
    estimate: "Оценка, а не подсчёт",
    forecast: "Прогноз, а не результат",
    "forecast-over": "Прогноз: больше этого, а не результат",
  },
  statuses: { caution: "Цитировать с осторожностью", disputed: "Оспаривается" },
  keys: "↑ ↓ листать · Esc закрыть",
};

const zh: OwnWords = {
  title: "数据来自哪里",
  ask: "这些数字从哪里来？",
  close: "关闭",
  nothing: "这张幻灯片没有数字，也没有引文，无需查证。",
  later: "这张幻灯片的数字逐步出现，目前尚未显示。",
  period: "时期",
  scope: "范围",
  certainty: "可靠程度",
  computed: "计算",
  from: "依据",
  disputed: "与之矛盾",
  alsoCited: "本页还引用",
  spoken: "备注中",
  unsourced: "未注明来源。",
  hedges: {
    about: "约数",
    over: "下限：来源称超过此数",
    under: "上限：来源称不到此数",
    nearly: "略低于此数",
    "at-least": "下限：不少于此数",
    estimate: "估计，并非统计",
    forecast: "预测，并非结果",
    "forecast-over": "预测将超过此数，并非结果",
  },
  statuses: { caution: "引用须谨慎", disputed: "有争议" },
  keys: "↑ ↓ 逐条查看 · Esc 关闭",
};

const byLanguage: Readonly<Record<string, OwnWords>> = { en, de, fr, es, ru, zh };
