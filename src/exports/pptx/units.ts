import type { SceneBox } from "./scene.ts";
import { xml } from "./xml.ts";

/** English Metric Units in a CSS pixel: the stage of 1280 px is 13⅓ inches wide. */
const emuPerPixel = 9525;

export function emu(pixels: number): number {
  return Math.round(pixels * emuPerPixel);
}

/** Hundredths of a point, in which type is measured. */
export function centipoints(pixels: number): number {
  return Math.round(pixels * 75);
}

/** Where a shape stands; `turn` in degrees clockwise. */
export function transform(name: "a:xfrm" | "p:xfrm", box: SceneBox, turn = 0): string {
  return xml(
    name,
    turn === 0 ? {} : { rot: Math.round(turn * 60_000) },
    xml("a:off", { x: emu(box.x), y: emu(box.y) }),
    xml("a:ext", { cx: Math.max(0, emu(box.width)), cy: Math.max(0, emu(box.height)) }),
  );
}
