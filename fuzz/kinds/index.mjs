import { bytes, encodings } from "./bytes.mjs";
import { changedFigures, figures } from "./figures.mjs";
import { images } from "./images.mjs";
import { dates, expressions } from "./ledger.mjs";
import { examples, signs } from "./markdown.mjs";
import { mutations, truncations } from "./mutations.mjs";
import { imports, styles } from "./others.mjs";
import { paths } from "./paths.mjs";
import { repeats } from "./repeats.mjs";
import { csv } from "./tables.mjs";
import { templates, themes } from "./templates.mjs";
import { frontMatter, yaml } from "./yaml.mjs";

/** Every kind of case: its name, its share of all cases, and how the case of an index is made: its files by name, and the command lines to run on them, if any. */
export const kinds = [
  examples,
  signs,
  repeats,
  bytes,
  encodings,
  mutations,
  truncations,
  yaml,
  frontMatter,
  csv,
  images,
  templates,
  themes,
  styles,
  paths,
  dates,
  expressions,
  figures,
  changedFigures,
  imports,
];
