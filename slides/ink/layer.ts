import type { RevealApi } from "reveal.js";
import { currentAspect, stageSize } from "../aspect.ts";
import { onStage } from "./stage-map.ts";
import { outlineOf, type InkPoint, type Stroke } from "./stroke.ts";

/** A sheet of glass over the slide on screen. */
export interface InkLayer {
  readonly element: SVGSVGElement;
  /** Of these strokes, those drawn in the slide's present shape. */
  readonly show: (strokes: readonly Stroke[]) => void;
  /** Lays it over the slide on screen; it stands in the page only once something is drawn there, or about to be. */
  readonly lay: () => void;
  /** Where on the stage something happens on the screen. */
  readonly place: (at: { readonly clientX: number; readonly clientY: number }) => InkPoint;
}

/** Inside the slide, so that a presenter's window, which copies the slide, has what is drawn on it. */
export function inkLayer(deck: RevealApi): InkLayer {
  const element = svg("svg");
  const drawn = new WeakMap<Stroke, SVGPathElement>();
  element.classList.add("ink");
  element.setAttribute("aria-hidden", "true");
  // A finger that draws does not turn the slide.
  element.setAttribute("data-prevent-swipe", "");

  const pathOf = (stroke: Stroke): SVGPathElement => {
    const path = drawn.get(stroke) ?? drawPath(stroke);
    drawn.set(stroke, path);
    return path;
  };
  return {
    element,
    show: (strokes) => {
      const { width, height } = stageSize();
      element.setAttribute("viewBox", `0 0 ${width} ${height}`);
      element.replaceChildren(...strokes.filter(({ aspect }) => aspect === currentAspect()).map(pathOf));
    },
    lay: () => {
      // The live preview exchanges all that stands in a slide.
      const slide = deck.getCurrentSlide();
      if (element.parentElement !== slide) slide.append(element);
    },
    place: (at) => onStage(at, element.getBoundingClientRect()),
  };
}

function drawPath(stroke: Stroke): SVGPathElement {
  const path = svg("path");
  path.classList.add(`ink-${stroke.brush}`, `fill-${stroke.colour}`);
  path.setAttribute("d", outlineOf(stroke));
  return path;
}

function svg<Name extends "svg" | "path">(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS("http://www.w3.org/2000/svg", name);
}
