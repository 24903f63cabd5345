import type { DataTable } from "../figure.ts";
import type { MapData } from "./data.ts";

/** The map's name: what is shown, in one sentence. */
export function titleOf(data: MapData): string {
  if (data.chrome.title !== undefined) return data.chrome.title;
  const countries = (data.highlight.length > 0 ? data.highlight : data.context).map(({ label }) => label);
  if (countries.length > 0) return `Map of ${list(countries)}`;
  const places = data.places.map(({ name }) => name);
  return places.length > 0 ? `Map with ${list(places.slice(0, 6))}` : "Map";
}

/** What the map says, for those who cannot see it. */
export function describe(data: MapData): string {
  if (data.chrome.alt !== undefined) return data.chrome.alt;
  const sentences = [
    data.highlight.length > 0 ? `Highlighted: ${list(data.highlight.map(({ label }) => label))}.` : "",
    data.context.length > 0 ? `For context: ${list(data.context.map(({ label }) => label))}.` : "",
    data.places.length > 0 ? `Places: ${data.places.map(sayPlace).join("; ")}.` : "",
    ...data.routes.map(
      ({ label, names, style }) =>
        `${style === "dashed" ? "Dashed route" : "Route"}${label === undefined ? "" : ` “${label}”`}${names.length > 0 ? `: ${names.join(" – ")}` : ""}.`,
    ),
    data.offmap.length > 0 ? `Beyond the edge: ${data.offmap.map(sayPlace).join("; ")}.` : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ") || "A map of the world without marks.";
}

/** The same as rows. */
export function tabulate(data: MapData): DataTable {
  const rows = [
    ...data.highlight.map(({ label }) => ["highlighted country", label, "", ""]),
    ...data.context.map(({ label }) => ["country for context", label, "", ""]),
    ...data.places.map((place) => [
      place.number === undefined ? "place" : `place ${place.number}`,
      place.name,
      sayPosition(place.at),
      place.text ?? "",
    ]),
    ...data.routes.map(({ label, names, style }) => [`${style} route`, label ?? "", "", names.join(" – ")]),
    ...data.offmap.map((place) => ["beyond the edge", place.name, sayPosition(place.at), place.text ?? ""]),
  ];
  return { caption: titleOf(data), columns: ["What", "Name", "Latitude, longitude", "Note"], rows };
}

function sayPlace({
  name,
  text,
  number,
}: {
  readonly name: string;
  readonly text?: string;
  readonly number?: number;
}): string {
  return `${number === undefined ? "" : `${number} `}${name}${text === undefined ? "" : ` (${text})`}`;
}

function sayPosition([lon, lat]: readonly [number, number]): string {
  return `${Math.abs(lat)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon)}° ${lon < 0 ? "W" : "E"}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
