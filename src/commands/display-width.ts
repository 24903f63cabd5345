const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** How many cells of a terminal a line takes: two for a Chinese character, none for a combining accent. A tab counts as one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (segment === "\t") width += 1;
    else if (!invisible.test(segment)) width += wide.test(segment) ? 2 : 1;
  }
  return width;
}
