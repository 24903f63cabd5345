import type { ScreenWord } from "../../src/model/screen-words.ts";

/** A line of the list of keys. */
export interface KeyLine {
  readonly word: ScreenWord;
  /** Caps to print: words of `ScreenWord` are said in the deck's language, anything else stands as it is. */
  readonly keys: readonly string[];
  /** Where there is something that the key is for. */
  readonly isThere?: (deckPage: Document) => boolean;
}

export interface KeyGroup {
  readonly title: ScreenWord;
  readonly lines: readonly KeyLine[];
}

const has =
  (selector: string) =>
  (deckPage: Document): boolean =>
    deckPage.querySelector(selector) !== null;

/** The keys of the deck's own window, by what they are for. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "Moving on",
    lines: [
      { word: "Next step or slide", keys: ["→", "↓", "Space", "Page Down", "N"] },
      { word: "Back", keys: ["←", "↑", "Shift Space", "Page Up", "P"] },
      { word: "First slide", keys: ["Home"] },
      { word: "Last slide", keys: ["End"] },
      { word: "Back to where you were", keys: ["Backspace"] },
    ],
  },
  {
    title: "Finding a slide",
    lines: [
      { word: "To the slide with this number", keys: ["number", "Enter"] },
      { word: "Go to a slide", keys: ["G", "/"] },
      { word: "The whole timeline", keys: ["T"], isThere: has(".rail[data-from]") },
      { word: "All slides at a glance", keys: ["O"] },
    ],
  },
  {
    title: "The screen",
    lines: [
      { word: "Black, and back", keys: ["B", "."] },
      { word: "White, and back", keys: ["W", ","] },
      { word: "Full screen", keys: ["F", "F5"] },
      { word: "Light, dark, high contrast", keys: ["V"] },
      { word: "Shape: 16:9, 16:10, 4:3", keys: ["A"] },
    ],
  },
  {
    title: "Speaking",
    lines: [
      { word: "Presenter’s window", keys: ["S"] },
      { word: "Where the numbers come from", keys: ["E"], isThere: has("#ledger:not(:empty)") },
      { word: "Addresses for phones", keys: ["Q"], isThere: has("#room") },
      { word: "Pointer", keys: ["L"] },
      { word: "Draw", keys: ["D"] },
      { word: "Follow the edit, or stay", keys: ["Y"], isThere: has("html[data-live]") },
      { word: "These keys", keys: ["?"] },
      { word: "Close what is open", keys: ["Esc"] },
    ],
  },
];

/** Those that only the presenter's window has. */
export const presenterKeys: KeyGroup = {
  title: "Presenter’s window",
  lines: [
    { word: "Start or pause the clock", keys: ["C"] },
    { word: "Set the clock to zero", keys: ["R"] },
    { word: "Larger notes", keys: ["+"] },
    { word: "Smaller notes", keys: ["−"] },
  ],
};
