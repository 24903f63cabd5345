import { describe, expect, test } from "vitest";
import { typeset } from "../../src/parse/smart-typography.ts";

describe("typewriter marks become what the language prints", () => {
  test.each([
    ["en", `"Quoted", she said`, "“Quoted”, she said"],
    ["en", `It's the '90s, isn't it?`, "It’s the ’90s, isn’t it?"],
    ["en", `He said: 'never', and "no 'ifs'"`, "He said: ‘never’, and “no ‘ifs’”"],
    ["en", `("inside") and "before"-after`, "(“inside”) and “before”-after"],
    ["en", "1992--2001 --- and so on...", "1992–2001 — and so on…"],
    ["en-US", `5" and the workers' rights`, "5” and the workers’ rights"],
    ["de", `"Gut", sagt er, "wie geht's?"`, "„Gut“, sagt er, „wie geht’s?“"],
    ["de-CH", `"Gut"`, "«Gut»"],
    ["fr", `"Bien", dit-il. L'an`, "«\u{202F}Bien\u{202F}», dit-il. L’an"],
    ["ru", `"Хорошо"`, "«Хорошо»"],
    ["zh", `"好"`, "“好”"],
    ["xx", `"so"`, "“so”"],
  ])("%s: %s", (lang, text, expected) => {
    expect(typeset(text, lang)).toBe(expected);
  });

  test("text without any is left alone", () => {
    expect(typeset("Plain – and “set” already.", "en")).toBe("Plain – and “set” already.");
  });
});
