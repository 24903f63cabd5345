import type { FigureType } from "./figure.ts";

/**
 * A figure type whose code is read when a deck first has such a figure: a deck without maps should not pay for maps. `load` must have been
 * awaited before anything else is asked of it; that it was not is our bug.
 */
export function lazyFigure(type: string, importFigure: () => Promise<FigureType>): FigureType {
  let loaded: FigureType | undefined;

  function figure(): FigureType {
    if (loaded === undefined) throw new Error(`The figure type ${type} was used before it was loaded.`);
    return loaded;
  }

  return {
    type,
    async load() {
      loaded ??= await importFigure();
      await loaded.load?.();
    },
    get schema() {
      return figure().schema;
    },
    get usualNotes() {
      return figure().usualNotes;
    },
    prepare: (spec, context) => figure().prepare(spec, context),
    draw: (data, frame) => figure().draw(data, frame),
  };
}
