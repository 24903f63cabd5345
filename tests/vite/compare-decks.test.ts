import { expect, test } from "vitest";
import { compareDecks } from "../../src/vite/compare-decks.ts";
import type { CompiledDeck } from "../../src/vite/compilation.ts";

/** A deck of slides written as `id` or `id:text`. */
function deck(slides: string, other: Partial<CompiledDeck> = {}): CompiledDeck {
  return {
    slides: slides.split(" ").map((slide) => {
      const [id = ""] = slide.split(":");
      return { id, title: id, section: "", html: `<section>${slide}</section>`, key: slide };
    }),
    styles: { theme: "a" },
    ledger: "",
    shell: "",
    page: () => "",
    ...other,
  };
}

test("equal decks need nothing", () => {
  expect(compareDecks(deck("a b"), deck("a b"))).toEqual({ kind: "update", changed: [], styles: {} });
});

test("only the slide that differs is sent", () => {
  expect(compareDecks(deck("a b c"), deck("a b:new c"))).toEqual({
    kind: "update",
    changed: [{ id: "b", html: "<section>b:new</section>" }],
    styles: {},
  });
});

test("a slide whose id alone gave way is changed in its place, by its old id", () => {
  expect(compareDecks(deck("a b c"), deck("a bee c"))).toEqual({
    kind: "update",
    changed: [{ id: "b", html: "<section>bee</section>" }],
    styles: {},
  });
});

test("a new slide is sent with the new order, the others are not", () => {
  expect(compareDecks(deck("a b"), deck("a x b"))).toEqual({
    kind: "update",
    changed: [{ id: "x", html: "<section>x</section>" }],
    order: ["a", "x", "b"],
    styles: {},
  });
});

test("slides that changed places are told by their order alone", () => {
  expect(compareDecks(deck("a b c"), deck("c b a"))).toMatchObject({ changed: [], order: ["c", "b", "a"] });
});

test("a removed slide is told by the order alone", () => {
  expect(compareDecks(deck("a b c"), deck("a c"))).toMatchObject({ changed: [], order: ["a", "c"] });
});

test("of the styles, those that differ are sent", () => {
  const styles = { theme: "a", fonts: "new" };
  expect(compareDecks(deck("a"), deck("a", { styles }))).toMatchObject({ styles: { fonts: "new" } });
});

test("another page around the slides cannot be patched", () => {
  expect(compareDecks(deck("a"), deck("a", { shell: "title" }))).toEqual({ kind: "reload" });
});

test("a ledger that has changed is sent, one that has not is not", () => {
  expect(compareDecks(deck("a", { ledger: "1" }), deck("a", { ledger: "2" }))).toMatchObject({ ledger: "2" });
  expect(compareDecks(deck("a", { ledger: "1" }), deck("b", { ledger: "1" }))).not.toHaveProperty("ledger");
});
