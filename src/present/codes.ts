import { renderSVG, renderUnicodeCompact } from "uqr";
import type { RoomCode } from "../model/room.ts";
import { urlOf, type Door, type DoorKind } from "./doors.ts";

/** The links for phones that come in by this door, each as a QR code in SVG. The secret stands behind the `#`, where it is never sent. */
export function roomCodes(door: Door, remoteSecret: string): readonly RoomCode[] {
  const url = urlOf(door);
  return [
    codeOf("audience", new URL(audiencePaths[door.kind], url).href),
    codeOf("remote", new URL(`/remote#${remoteSecret}`, url).href),
  ];
}

/** By the speaker's door the deck itself comes first; by the others there is less to type. */
const audiencePaths: Readonly<Record<DoorKind, string>> = { speaker: "/audience", phones: "/" };

function codeOf(who: RoomCode["for"], url: string): RoomCode {
  return { for: who, url, svg: renderSVG(url, { ecc: "M", border: 2 }) };
}

/** A link as a QR code of half blocks, for a terminal: full blocks are its white, said outright where there are colours. */
export function terminalCode(url: string, ground: "coloured" | "plain"): string {
  const lines = renderUnicodeCompact(url, { ecc: "L", border: 2 }).split("\n");
  if (ground === "plain") return `${lines.join("\n")}\n`;
  return `${lines.map((line) => `\u001B[97;40m${line}\u001B[0m`).join("\n")}\n`;
}
