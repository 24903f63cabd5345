import type { ChartData } from "../../figures/chart/data.ts";
import type { ColourToken } from "../../draw/colours.ts";
import type { DeckMeta } from "../../model/deck.ts";
import type { FontFace } from "../../model/font.ts";
import { Palette, type ColourScheme } from "./colour.ts";
import { embedFonts } from "./embedded-fonts.ts";
import { inside, layoutPath, masterParts } from "./master.ts";
import { nativeChart } from "./native-chart.ts";
import { notesMaster, notesPart } from "./notes-parts.ts";
import { packParts, type Part } from "./package.ts";
import { layoutsFor } from "./placeholders.ts";
import { presentationParts, presentationPath } from "./presentation.ts";
import type { SceneDrawing, SceneSlide } from "./scene.ts";
import { faceKey, SlideBook } from "./slide-book.ts";
import { printSlide } from "./slide.ts";
import type { Pictures } from "./take-pictures.ts";
import { themePart } from "./theme.ts";

export interface PresentationSource {
  readonly meta: DeckMeta;
  /** Of a slide, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly scheme: ColourScheme;
  /** The theme's colours as CSS. */
  readonly tokens: ReadonlyMap<ColourToken, string>;
  readonly scenes: readonly SceneSlide[];
  readonly drawings: readonly (SceneDrawing | undefined | null)[];
  readonly pictures: Pictures;
  /** What the deck is set in, for machines that have not these fonts. */
  readonly faces: readonly FontFace[];
  /** As many as scenes, in the same order. */
  readonly slides: readonly {
    readonly id: string;
    readonly title: string;
    readonly section: string;
    readonly isHidden: boolean;
    readonly charts: readonly ChartData[];
  }[];
}

/** The whole presentation as a file. */
export function writePresentation(source: PresentationSource): Uint8Array {
  const { meta, size, scheme, scenes, slides } = source;
  const hasNotes = scenes.some(({ notes }) => notes.length > 0);
  const slideParts = new Map(scenes.map(({ id }, index) => [id, slidePath(index)]));
  const media = new Map<string, Part>();
  const charts: Part[] = [];
  const faces = new Set(alwaysUsed);
  const parts: Part[] = [
    themePart("ppt/theme/theme1.xml", meta.theme, scheme),
    ...masterParts(size.height, meta.lang),
  ];
  if (hasNotes) parts.push(notesMaster(), themePart("ppt/theme/theme2.xml", meta.theme, scheme));
  const layouts = layoutsFor(size.height);
  for (const [index, scene] of scenes.entries()) {
    const { title = scene.id, isHidden = false, charts: data = [] } = slides[index] ?? {};
    const stage = { x: 0, y: 0, ...size };
    const book = new SlideBook({ palette: new Palette(scheme), stage, lang: meta.lang, slideParts, faces });
    const found = layouts.findIndex(({ key }) => key === scene.layout);
    const chosen = found < 0 ? layouts.findIndex(({ key }) => key === "text") : found;
    const layout = layouts[chosen];
    if (layout === undefined) throw new Error("there is no layout for plain text");
    book.relate("slideLayout", layoutPath(chosen));
    const content = printSlide(scene, {
      book,
      layout,
      title,
      isHidden,
      drawing: (place) => source.drawings[place] ?? undefined,
      media: ({ mark }) => {
        const [image, svg] = (source.pictures.get(mark) ?? []).map(({ bytes, ending }) =>
          addMedia(media, bytes, ending),
        );
        return image === undefined ? undefined : { image, ...(svg !== undefined && { svg }) };
      },
      chart: ({ figure, drawing, box }) => {
        const chart = data[figure];
        const shown = source.drawings[drawing];
        if (chart === undefined || shown === undefined || shown === null) return undefined;
        return nativeChart({
          data: chart,
          drawing: shown,
          box,
          meta,
          tokens: source.tokens,
          number: charts.length / 2 + 1,
          add: (...made) => charts.push(...made),
        });
      },
    });
    const path = slidePath(index);
    if (scene.notes.length > 0) {
      const notes = `ppt/notesSlides/notesSlide${index + 1}.xml`;
      book.relate("notesSlide", notes);
      parts.push(notesPart(notes, path, scene.notes, meta.lang));
    }
    parts.push({
      path,
      content,
      contentType: "application/vnd.openxmlformats-officedocument.presentationml.slide+xml",
      relations: book.relations(),
    });
  }
  const fonts = embedFonts(source.faces, faces);
  const listed = slides.map(({ section }, index) => ({ path: slidePath(index), section }));
  const heads = presentationParts(listed, size, meta, { hasNotes, fonts: fonts.families });
  return packParts(
    [...heads, ...parts, ...fonts.parts, ...charts, ...media.values()],
    [
      inside("rId1", "officeDocument", presentationPath),
      inside("rId2", "core-properties", "docProps/core.xml"),
      inside("rId3", "extended-properties", "docProps/app.xml"),
    ],
  );
}

/** What the master and charts are set in. */
const alwaysUsed = [
  faceKey("serif", "regular"),
  faceKey("serif", "bold"),
  faceKey("sans", "regular"),
  faceKey("sans", "bold"),
];

function slidePath(index: number): string {
  return `ppt/slides/slide${index + 1}.xml`;
}

/** The part of a picture; the same bytes are one part. */
function addMedia(media: Map<string, Part>, content: Uint8Array, ending: string): string {
  const key = `${ending} ${Buffer.from(content).toString("base64")}`;
  const known = media.get(key);
  if (known !== undefined) return known.path;
  const path = `ppt/media/image${media.size + 1}.${ending}`;
  media.set(key, { path, content });
  return path;
}
