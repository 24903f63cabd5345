import { formatValue } from "../../model/format-value.ts";
import { formattingLocale, numberFormat } from "../../model/locale.ts";
import type { DataTable } from "../figure.ts";
import { fillIn } from "../fill-in.ts";
import type { Choropleth, CountryValue, MapData, MapPlace, MapRoute } from "./data.ts";
import { mapPhrases } from "./phrases.ts";

/** The map's name: what is shown, in one sentence. */
export function titleOf(data: MapData, lang: string): string {
  if (data.chrome.title !== undefined) return data.chrome.title;
  const phrases = mapPhrases(lang);
  if (data.choropleth?.label !== undefined) return fillIn(phrases.mapOf, data.choropleth.label);
  const countries = (data.highlight.length > 0 ? data.highlight : data.context).map(({ label }) => label);
  if (countries.length > 0) return fillIn(phrases.mapOf, list(countries, lang));
  const others = [...data.areas.flatMap(({ label }) => label ?? []), ...data.places.map(({ name }) => name)];
  return others.length > 0 ? fillIn(phrases.mapWith, list(others.slice(0, 6), lang)) : phrases.map;
}

/** What the map says, for those who cannot see it. */
export function describe(data: MapData, lang: string): string {
  if (data.chrome.alt !== undefined) return data.chrome.alt;
  const phrases = mapPhrases(lang);
  const tell = (pattern: string, words: readonly string[]) =>
    words.length === 0 ? "" : fillIn(pattern, list(words, lang));
  const sentences = [
    ...(data.choropleth ? describeValues(data.choropleth, lang) : []),
    tell(
      phrases.highlighted,
      data.highlight.map(({ label }) => label),
    ),
    tell(
      phrases.context,
      data.context.map(({ label }) => label),
    ),
    tell(
      phrases.areas,
      data.areas.flatMap(({ label }) => label ?? []),
    ),
    enumerate(phrases.places, data.places.map(sayPlace)),
    ...data.routes.map((route) => sayRoute(route, lang)),
    enumerate(phrases.beyond, data.offmap.map(sayPlace)),
  ];
  const said = sentences.filter((sentence) => sentence !== "");
  return said.length === 0 ? phrases.emptyMap : said.join(/^(zh|ja)\b/iu.test(lang) ? "" : " ");
}

function describeValues({ values, label, unit }: Choropleth, lang: string): readonly string[] {
  const phrases = mapPhrases(lang);
  const known = values.filter(({ value }) => value !== undefined);
  const ordered = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [highest, lowest] = [ordered[0], ordered.at(-1)];
  const missing = values.filter(({ value }) => value === undefined).map((value) => value.label);
  return [
    label === undefined ? phrases.shaded : fillIn(phrases.shadedBy, label),
    highest && lowest
      ? fillIn(
          phrases.extremes,
          highest.label,
          sayValue(highest, unit, lang),
          lowest.label,
          sayValue(lowest, unit, lang),
        )
      : "",
    missing.length === 0 ? "" : fillIn(phrases.noDataFor, list(missing, lang)),
  ];
}

/** A country's value as it prints in full; “no data” where there is none. */
function sayValue(
  { value, hedge }: Pick<CountryValue, "value" | "hedge">,
  unit: string | undefined,
  lang: string,
): string {
  if (value === undefined) return mapPhrases(lang).noData;
  return formatValue({ value, unit, hedge }, { lang });
}

/** The same as rows. */
export function tabulate(data: MapData, lang: string): DataTable {
  const phrases = mapPhrases(lang);
  const placeRow = (kind: string) => (place: MapPlace) => [
    numbered(kind, place.number),
    place.name,
    sayPosition(place.at, lang),
    place.text ?? "",
  ];
  const unit = data.choropleth?.unit;
  const rows = [
    ...data.highlight.map(({ label }) => [phrases.country, label, "", ""]),
    ...data.context.map(({ label }) => [phrases.contextCountry, label, "", ""]),
    ...data.areas.map(({ label, shape }) => [
      phrases.area,
      label ?? "",
      shape.kind === "points" ? shape.points.map((point) => sayPosition(point, lang)).join("; ") : "",
      "",
    ]),
    ...data.places.map(placeRow(phrases.place)),
    ...data.routes.map((route) => {
      const kind = fillIn(route.style === "dashed" ? phrases.dashedRoute : phrases.route, "");
      const text = [route.names.join(" – "), route.text ?? ""].filter((part) => part !== "").join("; ");
      return [numbered(kind.replace(/[.。]$/u, ""), route.number), route.label ?? "", "", text];
    }),
    ...data.offmap.map(placeRow(phrases.edge)),
    ...(data.choropleth?.values ?? []).map((value) => [
      phrases.value,
      value.label,
      "",
      sayValue(value, unit, lang),
    ]),
  ];
  const columns = [phrases.what, phrases.name, phrases.position, phrases.note];
  return { caption: titleOf(data, lang), columns, rows };
}

function enumerate(pattern: string, words: readonly string[]): string {
  return words.length === 0 ? "" : fillIn(pattern, words.join("; "));
}

function numbered(kind: string, number: number | undefined): string {
  return number === undefined ? kind : `${kind} ${number}`;
}

function sayRoute({ label, names, style }: MapRoute, lang: string): string {
  const phrases = mapPhrases(lang);
  const quoted = label === undefined ? "" : fillIn(phrases.quoted, label);
  const way = names.length > 0 ? `: ${names.join(" – ")}` : "";
  return fillIn(style === "dashed" ? phrases.dashedRoute : phrases.route, quoted + way);
}

function sayPlace({ name, text, number }: MapPlace): string {
  return `${number === undefined ? "" : `${number} `}${name}${text === undefined ? "" : ` (${text})`}`;
}

function sayPosition([lon, lat]: readonly [number, number], lang: string): string {
  const [north, south, east, west] = mapPhrases(lang).compass;
  const format = numberFormat(formattingLocale(lang), { maximumFractionDigits: 4 });
  const say = (pattern: string, value: number) => fillIn(pattern, format.format(Math.abs(value)));
  return `${say(lat < 0 ? south : north, lat)}, ${say(lon < 0 ? west : east, lon)}`;
}

function list(words: readonly string[], lang: string): string {
  return new Intl.ListFormat(formattingLocale(lang)).format(words);
}
