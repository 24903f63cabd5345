/** A formula as MathML, or why TeX cannot be read, in KaTeX's words. */
export type PrintedMath =
  | { readonly ok: true; readonly html: string }
  | { readonly ok: false; readonly message: string };

export type PrintMath = (tex: string, style: "inline" | "display") => PrintedMath;

/** Loads KaTeX; only when the deck holds a formula. */
export async function loadMathPrinter(need: "needed" | "not needed"): Promise<PrintMath> {
  if (need === "not needed") return () => ({ ok: false, message: "the deck holds no formula" });
  const { default: katex } = await import("katex");
  return (tex, style) => {
    try {
      const html = katex.renderToString(tex, {
        output: "mathml",
        displayMode: style === "display",
        throwOnError: true,
        strict: "ignore",
      });
      return { ok: true, html: slantLetters(html) };
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      return { ok: false, message: message.replace(/^KaTeX parse error: /, "") };
    }
  };
}

/**
 * Browsers slant a lone letter by taking it from Unicode's mathematical alphabets, which text fonts lack: such a letter is set in italics
 * instead. Upright ones carry a `mathvariant`.
 */
function slantLetters(mathml: string): string {
  return mathml.replaceAll(/<mi>(.)<\/mi>/gu, '<mi class="italic">$1</mi>');
}
