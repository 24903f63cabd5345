import type { SceneParagraph, SceneRun } from "./scene.ts";
import type { SlideBook } from "./slide-book.ts";
import { typefaceNames } from "./theme.ts";
import { centipoints, emu } from "./units.ts";
import { escapeXml, xml } from "./xml.ts";

/** The theme's fonts by their place in it, so that another theme changes them. */
const typefaces = { serif: "+mj-lt", sans: "+mn-lt", mono: typefaceNames.mono } as const;

/** The look of letters, as `a:rPr` or `a:endParaRPr`. */
function runProperties(run: SceneRun, book: SlideBook): string {
  // PowerPoint makes raised letters two thirds as large by itself.
  const size = run.raised === "none" ? run.size : run.size * 1.5;
  book.useFace(run);
  return xml(
    "a:rPr",
    {
      lang: book.lang,
      sz: Math.max(100, Math.round(centipoints(size) / 10) * 10),
      b: run.bold ? 1 : 0,
      i: run.italic ? 1 : 0,
      strike: run.struck ? "sngStrike" : undefined,
      spc: run.spacing === undefined ? undefined : centipoints(run.spacing),
      baseline: baselineOf(run, size),
      dirty: 0,
    },
    book.palette.fill(run.colour),
    xml("a:latin", { typeface: typefaces[run.font] }),
    run.font === "mono" ? xml("a:cs", { typeface: typefaces.mono }) : "",
    linkOf(run, book),
  );
}

/** How far letters stand above the line, in thousandths of a percent of their size, within what PowerPoint's own dialogue takes. */
function baselineOf({ raised, raise }: SceneRun, size: number): number | undefined {
  if (raised === "none") return undefined;
  if (raised === "below") return -25_000;
  const share = raise === undefined ? 0.3 : raise / size;
  return Math.round(Math.min(1, Math.max(0.2, share)) * 100) * 1000;
}

function linkOf({ href }: SceneRun, book: SlideBook): string {
  if (href === "") return "";
  const keepColour =
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';
  if (!href.startsWith("#")) {
    if (!/^(?:https?|mailto):/iu.test(href)) return "";
    return xml("a:hlinkClick", { "r:id": book.relate("hyperlink", href, "outside") }, keepColour);
  }
  const part = book.slideParts.get(href.slice(1));
  if (part === undefined) return "";
  return xml(
    "a:hlinkClick",
    { "r:id": book.relate("slide", part), action: "ppaction://hlinksldjump" },
    keepColour,
  );
}

/** One `a:p`. */
export function printParagraph(paragraph: SceneParagraph, book: SlideBook): string {
  const { runs, align, line, before, indent, bullet, isRightToLeft = false } = paragraph;
  const hang = bullet === "none" ? 0 : bullet === "hanging" && indent === 0 ? 0 : Math.min(indent, 40);
  const properties = xml(
    "a:pPr",
    {
      marL: emu(indent),
      indent: -emu(hang),
      algn: { start: "l", center: "ctr", end: "r" }[align],
      rtl: isRightToLeft ? 1 : undefined,
    },
    xml("a:lnSpc", {}, xml("a:spcPts", { val: centipoints(line) })),
    xml("a:spcBef", {}, xml("a:spcPts", { val: centipoints(before) })),
    ...(bullet === "dash"
      ? [
          xml("a:buClr", {}, xml("a:schemeClr", { val: "accent4" })),
          '<a:buFont typeface="Arial"/>',
          '<a:buChar char="–"/>',
        ]
      : bullet === "number"
        ? ['<a:buFont typeface="+mj-lt"/>', '<a:buAutoNum type="arabicPlain"/>']
        : ["<a:buNone/>"]),
    bullet === "hanging" ? xml("a:tabLst", {}, xml("a:tab", { pos: emu(indent), algn: "l" })) : "",
  );
  return xml("a:p", {}, properties, ...runs.map((run) => printRun(run, book)));
}

function printRun(run: SceneRun, book: SlideBook): string {
  const properties = runProperties(run, book);
  if (run.text === "\n") return xml("a:br", {}, properties);
  return xml("a:r", {}, properties, `<a:t>${escapeXml(run.text)}</a:t>`);
}

/** A number of the slide that counts by itself. */
export function printNumberField(paragraph: SceneParagraph, book: SlideBook): string {
  const [run] = paragraph.runs;
  if (run === undefined) return "<a:p/>";
  return xml(
    "a:p",
    {},
    xml("a:pPr", { algn: "r" }),
    xml(
      "a:fld",
      { id: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type: "slidenum" },
      runProperties(run, book),
      `<a:t>${escapeXml(run.text)}</a:t>`,
    ),
  );
}
