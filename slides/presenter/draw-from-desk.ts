import { stageSize } from "../aspect.ts";
import { followHand, type Trace } from "../ink/hand.ts";
import { onStage } from "../ink/stage-map.ts";
import { outlineOf, type InkPoint, type Stroke } from "../ink/stroke.ts";
import { inkToolbar } from "../ink/toolbar.ts";
import type { PresenterParts } from "./layout.ts";
import type { Talk } from "./talk.ts";

/** Pointing and drawing on the slide in small moves the pointer and the pens in the room. Gives what ends it. */
export function drawFromDesk(
  page: Document,
  { pens, press, deck, source }: Talk,
  { glass, buttons }: Pick<PresenterParts, "glass" | "buttons">,
): () => void {
  const stroke = page.createElementNS(glass.namespaceURI, "path");
  const dot = page.createElementNS(glass.namespaceURI, "circle");
  const toolbar = inkToolbar(source, {
    choose: (choice) => pens.act({ do: "choose", choice }),
    undo: () => pens.act({ do: "undo" }),
    clear: () => pens.act({ do: "clear" }),
    close: () => pens.act({ do: "close" }),
  });
  dot.classList.add("glass-dot");
  dot.setAttribute("r", "14");
  glass.append(stroke, dot);

  const place = ({ clientX, clientY }: PointerEvent): InkPoint =>
    onStage({ clientX, clientY }, glass.getBoundingClientRect(), stageSize(source));
  const lift = followHand({ element: glass, place }, (withEraser) =>
    pens.held()?.tool === "pen" ? draw(withEraser) : nothing,
  );
  const draw = (withEraser: boolean): Trace => {
    const { tool, colour } = pens.held()?.choice ?? { tool: "pen", colour: "accent" };
    const points: InkPoint[] = [];
    stroke.setAttribute("class", `ink-${tool} fill-${colour}`);
    return {
      add: (more) => {
        pens.act(
          points.length === 0 ? { do: "down", withEraser, points: more } : { do: "move", points: more },
        );
        points.push(...more);
        if (tool === "eraser" || withEraser) return;
        stroke.setAttribute("d", outlineOf({ brush: tool, colour, aspect: "", points } satisfies Stroke));
      },
      end: () => pens.act({ do: "up" }),
    };
  };
  const show = (): void => {
    const held = pens.held();
    const { width, height } = stageSize(source);
    const at = pens.dot();
    glass.setAttribute("viewBox", `0 0 ${width} ${height}`);
    glass.dataset["tool"] = held?.tool ?? "none";
    dot.toggleAttribute("hidden", at === null);
    dot.setAttribute("cx", String(at?.[0] ?? 0));
    dot.setAttribute("cy", String(at?.[1] ?? 0));
    buttons.pointer.setAttribute("aria-pressed", String(held?.tool === "pointer"));
    buttons.draw.setAttribute("aria-pressed", String(held?.tool === "pen"));
    if (held?.tool === "pen") buttons.draw.after(toolbar.element);
    else toolbar.element.remove();
    if (held !== undefined) toolbar.update(held.choice, held);
    takeColours(page, source);
  };
  // The slide in small is drawn anew with the finished line.
  const forget = (): void => stroke.removeAttribute("d");

  glass.addEventListener("pointermove", (event) => {
    if (pens.held()?.tool === "pointer") pens.act({ do: "point", at: place(event) });
  });
  glass.addEventListener("pointerleave", () => {
    if (pens.held()?.tool === "pointer") pens.act({ do: "point", at: null });
  });
  for (const [button, key] of [[buttons.pointer, "l"] as const, [buttons.draw, "d"] as const]) {
    const keyCode = key.toUpperCase().charCodeAt(0);
    const code = `Key${key.toUpperCase()}`;
    button.addEventListener("click", () => press({ key, code, keyCode, shiftKey: false }));
  }
  const letGo = pens.listen(show);
  deck.on("resumed", forget);
  deck.on("slidechanged", forget);
  show();
  return () => {
    lift();
    letGo();
    deck.off("resumed", forget);
    deck.off("slidechanged", forget);
  };
}

/** While the pointer is in the hand, a button that is held draws nothing. */
const nothing: Trace = { add: () => undefined, end: () => undefined };

/** Pens have the room's colours, the window its own. */
function takeColours(page: Document, source: Document): void {
  const look = getComputedStyle(source.documentElement);
  for (const name of ["accent", "phase-2", "phase-1"])
    page.documentElement.style.setProperty(`--room-${name}`, look.getPropertyValue(`--${name}`));
  page.documentElement.style.setProperty("--room-paper", look.getPropertyValue("--paper"));
}
