import type { FontFace } from "../model/font.ts";
import { covers } from "./measure-text.ts";
import type { TextMeasurer, TextStyle } from "./text.ts";

/** A letter with its marks, or an emoji made of several, that none of the fonts has as one. */
export interface SetApart {
  readonly text: string;
  readonly kind: "marks" | "emoji";
}

/** Which of these characters of several code points the faces do not have whole, though they may have every part. */
export function findSetApart(
  sequences: Iterable<string>,
  faces: readonly FontFace[],
  measurer: TextMeasurer,
): readonly SetApart[] {
  const plain = faces.filter(({ family, italic, weight }) => family === "sans" && !italic && weight === 400);
  const found: SetApart[] = [];
  for (const text of sequences) {
    const points = Array.from(text.normalize("NFC"), (part) => part.codePointAt(0) ?? 0).filter(isVisible);
    // What is missing altogether is told of character by character.
    if (!points.every((point) => plain.some((face) => covers(face, point)))) continue;
    if (/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(text)) {
      const whole = measurer.width(text, emojiStyle);
      if (whole > measurer.width(firstOf(text), emojiStyle) * 1.2) found.push({ text, kind: "emoji" });
    } else if (!plain.some((face) => points.every((point) => covers(face, point))))
      found.push({ text, kind: "marks" });
  }
  return found;
}

const emojiStyle: TextStyle = { family: "sans", weight: 400, size: 100 };

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function isVisible(point: number): boolean {
  return !/^\p{Default_Ignorable_Code_Point}$/u.test(String.fromCodePoint(point));
}
