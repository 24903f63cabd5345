import type { SceneBox } from "./scene.ts";
import { rectangle, shapeName } from "./shapes.ts";
import type { SlideBook } from "./slide-book.ts";
import { transform } from "./units.ts";
import { xml } from "./xml.ts";

/** The parts of a picture: its pixels, and the drawing that they were made of where it is one. */
export interface Media {
  readonly image: string;
  readonly svg?: string;
}

export function printPicture(media: Media, alt: string, box: SceneBox, book: SlideBook): string {
  const vector =
    media.svg === undefined
      ? ""
      : `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${book.relate("image", media.svg)}"/></a:ext></a:extLst>`;
  return xml(
    "p:pic",
    {},
    xml(
      "p:nvPicPr",
      {},
      shapeName(book, "Picture", alt),
      '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>',
    ),
    xml(
      "p:blipFill",
      {},
      xml("a:blip", { "r:embed": book.relate("image", media.image) }, vector),
      "<a:stretch><a:fillRect/></a:stretch>",
    ),
    xml("p:spPr", {}, transform("a:xfrm", box), rectangle),
  );
}
