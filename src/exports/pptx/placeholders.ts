import type { SceneBox, SceneRole } from "./scene.ts";

/** A slot of a layout that a slide's text fills: type and number, as both name it. */
export interface Placeholder {
  readonly type: "title" | "body" | "subTitle" | "sldNum";
  readonly index?: number;
}

export const placeholders = {
  title: { type: "title" },
  body: { type: "body", index: 1 },
  second: { type: "body", index: 2 },
  subtitle: { type: "subTitle", index: 3 },
  kicker: { type: "body", index: 10 },
  sources: { type: "body", index: 11 },
  number: { type: "sldNum", index: 12 },
  author: { type: "body", index: 13 },
} as const satisfies Readonly<Record<string, Placeholder>>;
export type PlaceholderName = keyof typeof placeholders;

/** The slot that a text takes first, if any. */
export function slotOf(role: SceneRole): PlaceholderName | undefined {
  return role === "text" || role === "caption" ? undefined : role;
}

/** A layout as PowerPoint lists it, with its slots in pixels of the stage. */
export interface SlideLayout {
  /** Of the deck: `cover`. */
  readonly key: string;
  readonly name: string;
  /** PowerPoint's own name for the kind, where it has one. */
  readonly type?: string;
  readonly slots: Readonly<Partial<Record<PlaceholderName, SceneBox & { readonly size: number }>>>;
}

/** The layouts for a stage of a height in pixels. */
export function layoutsFor(height: number): readonly SlideLayout[] {
  const middle = height / 2;
  const foot = {
    sources: { x: 72, y: height - 90, width: 1072, height: 42, size: 16 },
    number: { x: 1144, y: height - 69, width: 64, height: 21, size: 16 },
  };
  const head = {
    kicker: { x: 72, y: 44, width: 1136, height: 24, size: 16 },
    title: { x: 72, y: 74, width: 1060, height: 92, size: 40 },
  };
  const body = { x: 72, y: 190, width: 1136, height: height - 296, size: 26 };
  const column = (x: number): SceneBox & { readonly size: number } => ({ ...body, x, width: 544 });
  const statement = {
    kicker: { x: 72, y: middle - 120, width: 1080, height: 24, size: 16 },
    title: { x: 72, y: middle - 82, width: 1080, height: 148, size: 64 },
    body: { x: 72, y: middle + 80, width: 820, height: 120, size: 28 },
  };
  const plain = { ...head, body, ...foot };
  return [
    {
      key: "cover",
      name: "Cover",
      type: "title",
      slots: {
        kicker: { x: 72, y: middle - 190, width: 820, height: 28, size: 18 },
        title: { x: 72, y: middle - 150, width: 820, height: 156, size: 72 },
        subtitle: { x: 72, y: middle + 32, width: 620, height: 84, size: 30 },
        body: { x: 72, y: middle + 130, width: 820, height: 60, size: 28 },
        author: { x: 72, y: middle + 200, width: 820, height: 56, size: 20 },
      },
    },
    {
      key: "section",
      name: "Section",
      type: "secHead",
      slots: {
        kicker: { x: 371, y: middle - 130, width: 800, height: 24, size: 16 },
        title: { x: 371, y: middle - 90, width: 800, height: 140, size: 64 },
        body: { x: 371, y: middle + 66, width: 700, height: 80, size: 28 },
        ...foot,
      },
    },
    { key: "text", name: "Title and text", type: "obj", slots: plain },
    {
      key: "columns",
      name: "Two columns",
      type: "twoObj",
      slots: { ...head, body: column(72), second: column(664), ...foot },
    },
    { key: "figure", name: "Figure", slots: { ...plain, body: { ...body, height: 36 } } },
    { key: "points", name: "Points", slots: { ...plain, body: { ...body, height: 36 } } },
    { key: "table", name: "Table", slots: { ...plain, body: { ...body, height: 36 } } },
    {
      key: "quote",
      name: "Quotation",
      slots: { ...head, body: { x: 156, y: middle - 80, width: 916, height: 224, size: 40 }, ...foot },
    },
    { key: "statement", name: "Statement", slots: { ...statement, ...foot } },
    { key: "closing", name: "Closing", slots: { ...statement, ...foot } },
    {
      key: "sources",
      name: "Sources",
      slots: { ...head, body: { ...column(72), size: 16 }, second: { ...column(664), size: 16 }, ...foot },
    },
  ];
}
