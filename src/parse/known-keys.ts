import { z } from "zod";

/** The keys that a schema allows at a path of its input, for suggestions; of a union, those of the member that fits `found` best. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], found: unknown): string[] {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
  const places = path.reduce<readonly JsonSchema[]>(
    (schemas, part) => schemas.flatMap((place) => stepInto(place, part, root)),
    members(root, root),
  );
  const written = typeof found === "object" && found !== null ? Object.keys(found) : [];
  const fit = (place: JsonSchema): number => written.filter((key) => key in (place.properties ?? {})).length;
  const best = places
    .filter((place) => place.properties !== undefined)
    .toSorted((a, b) => fit(b) - fit(a))[0];
  return Object.keys(best?.properties ?? {});
}

/** The part of JSON Schema that `z.toJSONSchema` writes and that leads to keys. */
interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | boolean;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

function stepInto(schema: JsonSchema, part: PropertyKey, root: JsonSchema): readonly JsonSchema[] {
  const next =
    typeof part === "number"
      ? (schema.prefixItems?.[part] ?? schema.items)
      : (schema.properties?.[String(part)] ?? schema.additionalProperties);
  return typeof next === "object" ? members(next, root) : [];
}

function members(schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] {
  const target = schema.$ref === undefined ? schema : resolve(schema.$ref, root);
  const choices = [...(target.anyOf ?? []), ...(target.oneOf ?? []), ...(target.allOf ?? [])];
  return [target, ...choices.flatMap((choice) => members(choice, root))];
}

function resolve(reference: string, root: JsonSchema): JsonSchema {
  if (reference === "#") return root;
  return root.$defs?.[reference.replace("#/$defs/", "")] ?? {};
}
