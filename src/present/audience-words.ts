import type { AudienceWords } from "../model/room.ts";

/** What the audience's page says, in the deck's language (BCP 47); English where we have none. */
export function audienceWordsOf(lang: string): AudienceWords {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}

const en: AudienceWords = {
  backToLive: "Back to live",
  waiting: "The talk has not begun yet.",
  reconnecting: "Connecting …",
  previous: "Previous slide",
  next: "Next slide",
};
const de: AudienceWords = {
  backToLive: "Zurück zum Vortrag",
  waiting: "Der Vortrag hat noch nicht begonnen.",
  reconnecting: "Verbinde …",
  previous: "Vorige Folie",
  next: "Nächste Folie",
};
const fr: AudienceWords = {
  backToLive: "Revenir au direct",
  waiting: "L’exposé n’a pas encore commencé.",
  reconnecting: "Connexion…",
  previous: "Diapositive précédente",
  next: "Diapositive suivante",
};
const es: AudienceWords = {
  backToLive: "Volver al directo",
  waiting: "La charla aún no ha empezado.",
  reconnecting: "Conectando…",
  previous: "Diapositiva anterior",
  next: "Diapositiva siguiente",
};
const ru: AudienceWords = {
  backToLive: "Вернуться к докладу",
  waiting: "Доклад ещё не начался.",
  reconnecting: "Соединение…",
  previous: "Предыдущий слайд",
  next: "Следующий слайд",
};
const zh: AudienceWords = {
  backToLive: "回到现场",
  waiting: "演讲尚未开始。",
  reconnecting: "正在连接……",
  previous: "上一张",
  next: "下一张",
};

const byLanguage: Readonly<Record<string, AudienceWords>> = { en, de, fr, es, ru, zh };
