import type { InkWords } from "../model/ink-words.ts";

/** The words of a language by its BCP 47 tag; English where we have none. */
export function inkWordsOf(lang: string): InkWords {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}

const en: InkWords = {
  draw: "Draw on the slide",
  pen: "Pen",
  highlighter: "Highlighter",
  eraser: "Eraser",
  colours: ["Red", "Teal", "Gold"],
  undo: "Undo",
  clear: "Clear the slide",
  close: "Stop drawing",
  begun: "Drawing on the slide. Escape ends it.",
  ended: "Drawing ended.",
};

const byLanguage: Readonly<Record<string, InkWords>> = {
  en,
  de: {
    draw: "Auf die Folie zeichnen",
    pen: "Stift",
    highlighter: "Textmarker",
    eraser: "Radierer",
    colours: ["Rot", "Petrol", "Gold"],
    undo: "Rückgängig",
    clear: "Folie leeren",
    close: "Zeichnen beenden",
    begun: "Zeichnen auf der Folie. Escape beendet es.",
    ended: "Zeichnen beendet.",
  },
  fr: {
    draw: "Dessiner sur la diapositive",
    pen: "Stylo",
    highlighter: "Surligneur",
    eraser: "Gomme",
    colours: ["Rouge", "Bleu canard", "Or"],
    undo: "Annuler",
    clear: "Effacer les dessins de la diapositive",
    close: "Arrêter de dessiner",
    begun: "Dessin sur la diapositive. Échap pour arrêter.",
    ended: "Dessin terminé.",
  },
  es: {
    draw: "Dibujar en la diapositiva",
    pen: "Lápiz",
    highlighter: "Resaltador",
    eraser: "Borrador",
    colours: ["Rojo", "Verde azulado", "Dorado"],
    undo: "Deshacer",
    clear: "Borrar los dibujos de la diapositiva",
    close: "Dejar de dibujar",
    begun: "Dibujando en la diapositiva. Escape para terminar.",
    ended: "Dibujo terminado.",
  },
  ru: {
    draw: "Рисовать на слайде",
    pen: "Перо",
    highlighter: "Маркер",
    eraser: "Ластик",
    colours: ["Красный", "Бирюзовый", "Золотой"],
    undo: "Отменить",
    clear: "Очистить слайд",
    close: "Закончить рисование",
    begun: "Рисование на слайде. Escape — закончить.",
    ended: "Рисование закончено.",
  },
  zh: {
    draw: "在幻灯片上绘图",
    pen: "笔",
    highlighter: "荧光笔",
    eraser: "橡皮擦",
    colours: ["红色", "青色", "金色"],
    undo: "撤销",
    clear: "清除此页笔迹",
    close: "结束绘图",
    begun: "正在幻灯片上绘图。按 Esc 键结束。",
    ended: "绘图结束。",
  },
};
