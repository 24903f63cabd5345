import type { FontFamily } from "../model/font.ts";

/** One static instance to be cut from a variable font. `axes` are OpenType axis values. */
export interface Cut {
  readonly weight: 400 | 600;
  readonly italic: boolean;
  readonly axes: Readonly<Record<string, number>>;
}

/** A variable font from Fontsource and what we make of it. */
export interface FontSource {
  readonly family: FontFamily;
  /** The name in CSS. */
  readonly name: string;
  /** As the font's own table of names has it. */
  readonly copyright: string;
  readonly package: string;
  /** The part of its file names that says which axes they hold. */
  readonly axes: "wght" | "opsz";
  /** Those of its slices that are ours to use; all of them by default. */
  readonly slices?: readonly string[];
  readonly cuts: readonly Cut[];
}

const regular: Cut = { weight: 400, italic: false, axes: { wght: 400 } };
const semibold: Cut = { weight: 600, italic: false, axes: { wght: 600 } };
const italic: Cut = { weight: 400, italic: true, axes: { wght: 400 } };

/** The theme's faces. Their scripts are few enough to be cut once, when chronodeck is installed. */
export const textSources: readonly FontSource[] = [
  {
    family: "serif",
    name: "Source Serif 4",
    copyright:
      "© 2014–2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.",
    package: "@fontsource-variable/source-serif-4",
    axes: "opsz",
    // Optical sizes in px: the regular stands at 24–36 px, the semibold at 40–68 px.
    cuts: [
      { ...regular, axes: { wght: 400, opsz: 28 } },
      { ...semibold, axes: { wght: 600, opsz: 44 } },
      { ...italic, axes: { wght: 400, opsz: 28 } },
    ],
  },
  {
    family: "sans",
    name: "Source Sans 3",
    copyright: "© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’.",
    package: "@fontsource-variable/source-sans-3",
    axes: "wght",
    cuts: [regular, semibold, italic],
  },
  {
    family: "mono",
    name: "Source Code Pro",
    copyright: "© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’.",
    package: "@fontsource-variable/source-code-pro",
    axes: "wght",
    cuts: [regular],
  },
];

/** Chinese, Japanese and the symbols that the text faces lack. Too large to carry whole: cut to what a deck uses. */
export const chineseSources: readonly FontSource[] = [
  {
    family: "sans",
    name: "Noto Sans SC",
    copyright: "© 2014–2021 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’.",
    package: "@fontsource-variable/noto-sans-sc",
    axes: "wght",
    cuts: [regular, semibold],
  },
  {
    family: "serif",
    name: "Noto Serif SC",
    copyright: "© 2017–2024 Adobe (http://www.adobe.com/).",
    package: "@fontsource-variable/noto-serif-sc",
    axes: "wght",
    cuts: [regular, semibold],
  },
];

/** Scripts of a slice of their own, besides which their fonts hold Latin letters that we have. They have one face for headlines and text. */
const scriptSources: readonly FontSource[] = [
  ["Arabic", "2022", "arabic"],
  ["Hebrew", "2024", "hebrew"],
  ["Devanagari", "2022", "devanagari"],
  ["Thai", "2022", "thai"],
  ["Georgian", "2022", "georgian"],
  ["Armenian", "2022", "armenian"],
].map(([script = "", year = "", slice = ""]) => ({
  family: "sans",
  name: `Noto Sans ${script}`,
  copyright: `Copyright ${year} The Noto Project Authors (https://github.com/notofonts/${slice})`,
  package: `@fontsource-variable/noto-sans-${slice}`,
  axes: "wght",
  slices: [slice],
  cuts: [regular, semibold],
}));

const koreanSource: FontSource = {
  family: "sans",
  name: "Noto Sans KR",
  copyright: "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
  package: "@fontsource-variable/noto-sans-kr",
  axes: "wght",
  cuts: [regular, semibold],
};

/** In one colour: fonts with several would become pictures in a PDF. Asked last, but for whole sequences: a tick that stands alone is text. */
export const emojiSource: FontSource = {
  family: "sans",
  name: "Noto Emoji",
  copyright: "Copyright 2013-2026 Google LLC",
  package: "@fontsource-variable/noto-emoji",
  axes: "wght",
  cuts: [regular, semibold],
};

/** What the text faces lack is looked for in these, one after the other; cut when a deck needs it. */
export const fallbackSources: readonly FontSource[] = [
  ...chineseSources,
  ...scriptSources,
  koreanSource,
  emojiSource,
];

/** Symbols common enough on slides to be cut at installation, so that `→` in a deck costs nothing at build. */
export const commonSymbols =
  "←↑→↓↔↕↖↗↘↙⇐⇑⇒⇓⇔∂∆∏∑−∕∗∙√∝∞∠∥∧∨∩∪∫∴∵∼≈≠≡≤≥≪≫⊂⊃⊆⊇⊕⊥⋅⋯⌒①②③④⑤⑥⑦⑧⑨⑩■□▪▫▲△▶▷▼▽◀◁◆◇◊○●◦★☆☐☑✓✔✗✘♀♂♠♣♥♦♪♭♯†‡§¶…‰‱′″※‼⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋⅓⅔⅛⅜⅝⅞℃℅ℓ№℗℞℠Ω";
