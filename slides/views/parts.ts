/** What a picture is made of, as far as it can move: shapes and texts with the key of the group they stand in. */
export interface Part {
  readonly element: SVGGraphicsElement;
  /** Equal for the same thing in two pictures; undefined for what belongs to no keyed group. */
  readonly name: string | undefined;
}

const shapes = "path, rect, circle, ellipse, line, polyline, polygon, text, image, use";

/**
 * The parts of a picture in their order. Within a group with a key, texts are told apart by their words and shapes by their kind, each by
 * their order among equals; so the bar of an event finds its bar, and a name that has been shortened finds nothing.
 */
export function partsOf(view: Element): readonly Part[] {
  const counts = new Map<string, number>();
  const found = [...view.querySelectorAll(shapes)].filter(
    (element): element is SVGGraphicsElement =>
      element instanceof SVGGraphicsElement &&
      element.closest("defs, clipPath, mask, marker, pattern") === null,
  );
  return found.map((element) => {
    const key = element.closest("[data-key]")?.getAttribute("data-key");
    if (key === null || key === undefined) return { element, name: undefined };
    const kind = element instanceof SVGTextElement ? `“${element.textContent}”` : element.localName;
    const count = counts.get(`${key} ${kind}`) ?? 0;
    counts.set(`${key} ${kind}`, count + 1);
    return { element, name: `${key} ${kind} ${count}` };
  });
}

/** Where a part stands on the screen, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The transformation, in the units of the part's parent, that shows a part where it stood before. Shapes take the form of their former box;
 * letters keep their proportions, and stand on their former place.
 */
export function wayBack(element: SVGGraphicsElement, before: Box, now: Box): DOMMatrix | undefined {
  const parent = element.parentElement;
  const toScreen = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
  if (toScreen === null) return undefined;
  const own = element.transform.baseVal.consolidate()?.matrix;
  const matrix = own === undefined ? new DOMMatrix() : DOMMatrix.fromMatrix(own);
  const screen = DOMMatrix.fromMatrix(toScreen);
  const isText = element instanceof SVGTextElement;
  const tall = ratio(before.height, now.height);
  const wide = isText ? tall : ratio(before.width, now.width);
  const move = new DOMMatrix()
    .translateSelf(before.x, before.y)
    .scaleSelf(wide, tall)
    .translateSelf(-now.x, -now.y);
  return screen.inverse().multiply(move).multiply(screen).multiply(matrix);
}

/** What has no extent cannot be stretched; what had none grows from next to nothing. */
function ratio(before: number, now: number): number {
  return now < 0.5 ? 1 : Math.max(before, 0.5) / now;
}
