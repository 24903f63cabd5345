import { suggestName } from "../figures/nearest-name.ts";
import type { ExportChoices } from "../exports/exporter.ts";
import { printVariants } from "../exports/prepare-print.ts";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";

/** As given on the command line. */
export interface ChoiceOptions {
  readonly variant?: string | undefined;
  readonly scale?: string | undefined;
  readonly steps?: boolean;
  readonly split?: boolean;
}

const largestScale = 8;

/** Reads what the user chose about the looks of exports. A `Failure` names what there is. */
export function readChoices({ variant, scale, steps, split }: ChoiceOptions): ExportChoices {
  return {
    variant: variant === undefined ? "light" : variantNamed(variant),
    scale: scale === undefined ? 1.5 : readScale(scale),
    pages: steps === true ? "steps" : "slides",
    html: split === true ? "folder" : "file",
  };
}

function variantNamed(name: string): NonNullable<ExportChoices["variant"]> {
  const variant = printVariants.find((known) => known === name);
  if (variant !== undefined) return variant;
  const hint = suggestName(name, printVariants, `--variant takes ${printVariants.join(", ")}.`);
  throw new Failure(ExitStatus.usage, `There is no variant “${name}”.`, hint);
}

function readScale(text: string): number {
  const scale = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (scale >= 0.1 && scale <= largestScale) return scale;
  const hint = `--scale takes a number from 0.1 to ${largestScale}: pixels of a picture for each of the slide's 1280.`;
  throw new Failure(ExitStatus.usage, `Pictures cannot be ${text} times as large.`, hint);
}
