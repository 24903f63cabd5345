import { toJSONSchema, type z } from "zod";
import { figureTypes } from "../figures/index.ts";
import { factSchema } from "./facts.ts";
import { dateKeys } from "./figure-values.ts";
import { frontMatterSchema } from "./front-matter.ts";
import { sourceSchema } from "./sources.ts";

/** A JSON Schema (draft 2020-12) of something that an author writes in YAML. */
export interface EditorSchema {
  /** `facts`, `sources`, `front-matter`, or a figure type's name. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What editors need to complete and to validate: schemas of the ledger, the list of sources, the front matter and every figure block. */
export async function editorSchemas(): Promise<readonly EditorSchema[]> {
  const figures = await Promise.all(
    [...figureTypes].map(async ([name, figure]) => {
      await figure.load?.();
      return { name, schema: describe(figure.schema, `A ${name} block of chronodeck`, isDate) };
    }),
  );
  return [
    { name: "facts", schema: mapOf(factSchema, "The ledger of a chronodeck deck: ids to facts") },
    { name: "sources", schema: mapOf(sourceSchema, "The sources of a chronodeck deck: ids to sources") },
    {
      name: "front-matter",
      schema: describe(frontMatterSchema, "The front matter of a chronodeck deck", () => false),
    },
    ...figures,
  ];
}

const dialect = "https://json-schema.org/draft/2020-12/schema";

function mapOf(entry: z.ZodType, title: string): EditorSchema["schema"] {
  const { $schema: _dialect, ...schema } = toJSONSchema(entry, { io: "input" });
  return { $schema: dialect, title, type: "object", additionalProperties: schema };
}

/** In figure blocks a year may stand wherever a date does; to YAML it is a number. */
function isDate(path: readonly (string | number)[]): boolean {
  return dateKeys.has(String(path.at(-1)));
}

function describe(
  schema: z.ZodType,
  title: string,
  mayBeNumber: (path: readonly (string | number)[]) => boolean,
): EditorSchema["schema"] {
  const made = toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema, path }) => {
      if (jsonSchema.type === "string" && mayBeNumber(path))
        Object.assign(jsonSchema, { type: ["string", "number"] });
    },
  });
  return { ...made, $schema: dialect, title };
}
