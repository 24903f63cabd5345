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
    policy: () => "",
    ...other,
  };
}

/** What is sent where nothing has changed. */
const same = { changed: [], renumbered: [], edited: [], styles: {} };

/** Slides outside of sections, as `order` names them. */
function order(ids: string): { id: string; section: string }[] {
  return ids.split(" ").map((id) => ({ id, section: "" }));
}

test("equal decks need nothing", () => {
  expect(compareDecks(deck("a b"), deck("a b"))).toEqual(same);
});

test("only the slide that differs is sent", () => {
  expect(compareDecks(deck("a b c"), deck("a b:new c"))).toEqual({
    ...same,
    changed: [{ id: "b", html: "<section>b:new</section>" }],
    edited: ["b"],
  });
});

test("a slide whose id alone gave way is changed in its place, by its old id", () => {
  expect(compareDecks(deck("a b c"), deck("a bee c"))).toEqual({
    ...same,
    changed: [{ id: "b", html: "<section>bee</section>" }],
    edited: ["bee"],
  });
});

test("a new slide is sent with the new order, the others are not", () => {
  expect(compareDecks(deck("a b"), deck("a x b"))).toEqual({
    ...same,
    changed: [{ id: "x", html: "<section>x</section>" }],
    edited: ["x"],
    order: order("a x b"),
  });
});

test("slides that changed places are told by their order alone", () => {
  expect(compareDecks(deck("a b c"), deck("c b a"))).toMatchObject({
    changed: [],
    order: order("c b a"),
    edited: [],
  });
});

test("a removed slide is told by the order alone", () => {
  expect(compareDecks(deck("a b c"), deck("a c"))).toMatchObject({
    changed: [],
    order: order("a c"),
    edited: [],
  });
});

test("of the styles, those that differ are sent", () => {
  const styles = { theme: "a", fonts: "new" };
  expect(compareDecks(deck("a"), deck("a", { styles }))).toMatchObject({ styles: { fonts: "new" } });
});

test("another page around the slides is told with what it was", () => {
  expect(compareDecks(deck("a"), deck("a", { shell: "title" }))).toEqual({
    ...same,
    shell: { before: "", after: "title" },
  });
});

test("a slide that was printed anew and says the same is not sent", () => {
  const before = deck("a b");
  const slides = before.slides.map((slide) => ({ ...slide, key: `${slide.key} again` }));
  expect(compareDecks(before, { ...before, slides })).toEqual(same);
});

test("a ledger that has changed is sent, one that has not is not", () => {
  expect(compareDecks(deck("a", { ledger: "1" }), deck("a", { ledger: "2" }))).toMatchObject({ ledger: "2" });
  expect(compareDecks(deck("a", { ledger: "1" }), deck("b", { ledger: "1" }))).not.toHaveProperty("ledger");
});

/** A slide with its number printed on it, as the built-in templates have it. */
function numbered(id: string, number: number, text = ""): CompiledDeck["slides"][number] {
  const html = `<section>${text}<span class="number">${number}</span></section>`;
  return { id, title: id, section: "", html, key: `${id}${text}-${number}` };
}

test("of a slide of which only the printed number has changed, only the number is sent", () => {
  const before = deck("", { slides: [numbered("a", 9), numbered("b", 10)] });
  const after = deck("", { slides: [numbered("a", 9), numbered("x", 10), numbered("b", 11)] });
  expect(compareDecks(before, after)).toMatchObject({
    changed: [{ id: "x" }],
    renumbered: [{ id: "b", number: "11" }],
    edited: ["x"],
  });
  const edited = deck("", { slides: [numbered("x", 9), numbered("a", 10, "new"), numbered("b", 11)] });
  expect(compareDecks(before, edited)).toMatchObject({
    changed: [{ id: "x" }, { id: "a" }],
    edited: ["x", "a"],
  });
});

test("a slide that has gone over to another section is told by the order", () => {
  const before = deck("a b");
  const slides = before.slides.map((slide) => ({ ...slide, section: slide.id === "b" ? "Later" : "" }));
  expect(compareDecks(before, { ...before, slides })).toMatchObject({
    changed: [],
    order: [
      { id: "a", section: "" },
      { id: "b", section: "Later" },
    ],
  });
});
