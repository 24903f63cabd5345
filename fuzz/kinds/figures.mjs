import { parse, stringify } from "yaml";
import { deckWith, factIds } from "../decks.mjs";
import { date } from "./ledger.mjs";
import { hostileTexts, nastyText } from "./mutate.mjs";

/** Figure blocks with random values of the kinds that their schemas ask for. */
export const figures = {
  name: "figures",
  weight: 14,
  make(random, { schemas }) {
    const figureSchemas = schemas.filter(({ name }) =>
      ["timeline", "chart", "map", "stats", "points"].includes(name),
    );
    const { name, schema } = random.pick(figureSchemas);
    const spec = fromSchema(schema, schema, random, [], random.pick([0.1, 0.25, 0.5]));
    return {
      files: deckWith(
        `## A {layout=${random.pick(["figure", "text", "columns", "figure"])}}\n\n\`\`\`${name}\n${print(spec)}\`\`\`\n`,
      ),
    };
  },
};

/** Figure blocks of sound decks with values put in, taken out and exchanged. */
export const changedFigures = {
  name: "changed-figures",
  weight: 10,
  make(random, { blocks, decks }) {
    const { type, yaml } = random.pick(blocks);
    const deck = decks.find(({ files }) => files.some(([, text]) => text.includes(yaml)));
    const others = deck.files.filter(
      ([name]) => !name.endsWith(".md") && (!name.endsWith(".csv") || yaml.includes(name)),
    );
    let spec;
    try {
      spec = parse(yaml);
    } catch {
      spec = {};
    }
    for (let count = random.between(1, 4); count > 0; count -= 1)
      change(spec, random, parse(random.pick(blocks).yaml) ?? {});
    return { files: deckWith(`## A\n\n\`\`\`${type}\n${print(spec)}\`\`\`\n`, others) };
  },
};

function print(spec) {
  return stringify(spec, { aliasDuplicateObjects: false }).replaceAll("```", "");
}

function change(holder, random, donor) {
  const keys = Object.keys(holder ?? {});
  if (keys.length === 0) return;
  const key = random.pick(keys);
  const value = holder[key];
  if (typeof value === "object" && value !== null && random.chance(0.75)) {
    change(value, random, donor);
    return;
  }
  const donorKey = random.pick(Object.keys(donor).concat("type"));
  random.oneOf(
    () => (holder[key] = leaf(random)),
    () => (holder[key] = leaf(random)),
    () => delete holder[key],
    () => (holder[random.pick([donorKey, key])] = structuredClone(donor[donorKey] ?? null)),
    () => (holder[key] = random.pick([[value], [value, value], { [key]: value }, [], {}, null])),
    () => (holder[random.pick(keys)] = structuredClone(value)),
    () =>
      (holder[key] =
        typeof value === "number" ? value * random.pick([0, -1, 1e6, 1e-6, 1e300, 0.5]) : leaf(random)),
  );
}

function leaf(random) {
  return random.oneOf(
    () =>
      random.pick([
        0,
        1,
        -1,
        0.5,
        2,
        7,
        100,
        1e6,
        1e308,
        -1e308,
        5e-324,
        1990,
        2020,
        -500,
        1e15,
        Number.MAX_SAFE_INTEGER,
      ]),
    () => random.pick([true, false, null]),
    () => random.pick(words),
    () => random.pick(words),
    () => random.pick(factIds),
    () => date(random),
    () => nastyText(random).slice(0, 300),
    () => random.pick(hostileTexts).slice(0, 3000),
    () => random.list(random.below(4), () => leaf(random)),
  );
}

const words = [
  "data/t.csv",
  "year",
  "code",
  "value",
  "hedge",
  "KAZ",
  "UZB",
  "Kazakhstan",
  "China",
  "Russia",
  "France",
  "Fiji",
  "Antarctica",
  "USD",
  "percent",
  "phases",
  "events",
  "series",
  "points",
  "spans",
  "routes",
  "places",
  "key",
  "phase",
  "phase-1",
  "accent",
  "ink",
  "muted",
  "all",
  "ends",
  "none",
  "chronological",
  "sequential",
  "share",
  "up",
  "down",
  "given",
  "line",
  "area",
  "bar",
  "dot",
  "lollipop",
  "dumbbell",
  "slope",
  "bump",
  "ladder",
  "scatter",
  "waterfall",
  "pie",
  "donut",
  "heat",
  "globe",
  "mercator",
  "albers",
  "orthographic",
  "plate-carree",
  "quantile",
  "equal",
  "diverging",
  "dashed",
  "a ¶1",
  "b",
];

/** A value that fits a JSON Schema mostly; `wrong` is the chance that it does not. */
function fromSchema(schema, whole, random, path, wrong) {
  if (path.length > 8) return null;
  if (random.chance(wrong * 0.12)) return leaf(random);
  if (schema === true || schema === undefined) return leaf(random);
  if (schema.$ref !== undefined)
    return fromSchema(resolve(schema.$ref, whole), whole, random, [...path, "$ref"], wrong);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fromSchema(random.pick(choices), whole, random, path, wrong);
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((part) => fromSchema(part, whole, random, path, wrong)));
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return random.pick(schema.enum);
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type;
  switch (type) {
    case "object":
      return objectFrom(schema, whole, random, path, wrong);
    case "array":
      return arrayFrom(schema, whole, random, path, wrong);
    case "number":
    case "integer":
      return numberFrom(schema, type, random, path, wrong);
    case "boolean":
      return random.chance(0.5);
    case "null":
      return null;
    case "string":
      return stringFor(String(path.at(-1)), path, random, wrong);
    default:
      return leaf(random);
  }
}

const resolve = (reference, whole) =>
  reference
    .split("/")
    .slice(1)
    .reduce((node, name) => node?.[name], whole) ?? true;

function objectFrom(schema, whole, random, path, wrong) {
  const made = {};
  const required = new Set(schema.required ?? []);
  const optional = path.length === 0 ? 0.35 : 0.25;
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    if (required.has(key) ? random.chance(1 - wrong * 0.1) : random.chance(optional))
      made[key] = fromSchema(part, whole, random, [...path, key], wrong);
  }
  const open = schema.additionalProperties;
  if (typeof open === "object")
    for (const key of random.some(words, 0, 3))
      made[key] = fromSchema(open, whole, random, [...path, key], wrong);
  if (random.chance(wrong * 0.05)) made[random.pick(["__proto__", "constructor", "x"])] = leaf(random);
  return made;
}

function arrayFrom(schema, whole, random, path, wrong) {
  const item = () => fromSchema(schema.items ?? true, whole, random, path, wrong);
  if (Array.isArray(schema.prefixItems))
    return schema.prefixItems.map((part) => fromSchema(part, whole, random, path, wrong));
  const count = random.chance(0.03)
    ? random.size(300)
    : random.between(schema.minItems ?? 0, Math.min(schema.maxItems ?? 6, 9));
  return random.list(Math.max(0, count), item);
}

function numberFrom({ minimum, maximum, exclusiveMinimum }, type, random, path, wrong) {
  if (random.chance(wrong)) return random.pick([0, -1, 1e308, -1e308, 5e-324, 1e15, 0.1, 1e-9, 3]);
  const least = Math.max(minimum ?? exclusiveMinimum ?? -200, -1e6);
  const most = Math.min(maximum ?? 2100, 1e6);
  const made = least + random.next() * (most - least);
  return type === "integer" || random.chance(0.5) ? Math.round(made) : Math.round(made * 1000) / 1000;
}

function stringFor(key, path, random, wrong) {
  if (random.chance(wrong * 0.3)) return nastyText(random).slice(0, 400);
  const isDate = ["when", "from", "to", "range", "focus", "breaks", "now", "x", "year"].includes(key);
  if (isDate && random.chance(0.85))
    return random.chance(0.5)
      ? String(random.between(1980, 2020))
      : random.chance(0.6)
        ? `${random.between(1980, 2000)}/${random.between(2000, 2020)}`
        : date(random);
  if (["fact", "facts", "events", "phases", "places"].includes(key)) return random.pick(factIds);
  if (["country", "countries", "highlight", "context", "region"].includes(key))
    return random.pick([
      "Kazakhstan",
      "UZ",
      "China",
      "FRA",
      "Fiji",
      "Russia",
      "Norway",
      "Antarctica",
      "Kiribati",
      "None",
    ]);
  if (key === "data") return "data/t.csv";
  if (key === "source") return random.pick(["a", "b ¶2", "none"]);
  if (["columns", "by", "facet", "code"].includes(key) || path.includes("columns"))
    return random.pick(["year", "code", "value", "hedge"]);
  return random.oneOf(
    () => random.pick(words),
    () => random.pick(["A", "Some words", "A rather long label that takes more than a line of its room"]),
    () => random.pick(hostileTexts).slice(0, 200),
  );
}
