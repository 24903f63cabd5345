import type { LonLat } from "../../draw/geo-bounds.ts";
import type { MapPlace, MapRoute, OffmapPlace } from "./data.ts";
import type { MapSpec } from "./schema.ts";

interface Stepped {
  readonly places: readonly MapPlace[];
  readonly routes: readonly MapRoute[];
  readonly offmap: readonly OffmapPlace[];
}

/** Gives what the map shows its steps, and says how many there are. */
export function assignSteps(how: MapSpec["steps"], shown: Stepped): Stepped & { readonly steps: number } {
  switch (how) {
    case undefined:
      return { ...shown, steps: 0 };
    case "places":
      return stepByPlace(shown);
    case "key":
      return stepByNumber(shown);
    case "routes":
      return stepByRoute(shown);
  }
}

function stepByPlace({ places, routes, offmap }: Stepped): Stepped & { readonly steps: number } {
  const all = [...places, ...offmap];
  const steps = all.map((place, index) => ({ ...place, step: index + 1 }));
  const stepped = steps.slice(0, places.length);
  // A leg appears with the later of the places at its ends.
  const stepOf = (stops: readonly LonLat[]) =>
    Math.max(0, ...steps.filter(({ at }) => stops.some((stop) => isSame(stop, at))).map(({ step }) => step));
  const moved = routes.map((route) => {
    const legs = route.legs.map(({ stops }) => ({ stops, step: stepOf(stops) }));
    return { ...route, legs, step: Math.min(...legs.map(({ step }) => step)) };
  });
  return { places: stepped, offmap: steps.slice(places.length), routes: moved, steps: all.length };
}

/** What has the same number appears together. */
function stepByNumber({ places, routes, offmap }: Stepped): Stepped & { readonly steps: number } {
  const numbers = [...places, ...routes, ...offmap].flatMap(({ number }) => number ?? []);
  const order = [...new Set(numbers)].toSorted((a, b) => a - b);
  const stepOf = ({ number }: { readonly number?: number }) =>
    number === undefined ? 0 : order.indexOf(number) + 1;
  return {
    places: places.map((place) => ({ ...place, step: stepOf(place) })),
    offmap: offmap.map((place) => ({ ...place, step: stepOf(place) })),
    routes: routes.map((route) => {
      const step = stepOf(route);
      return { ...route, step, legs: route.legs.map(({ stops }) => ({ stops, step })) };
    }),
    steps: order.length,
  };
}

/** Legs one after another; a stop appears with the first leg that reaches it. Where the first route starts is there from the start. */
function stepByRoute({ places, routes, offmap }: Stepped): Stepped & { readonly steps: number } {
  let steps = 0;
  const moved = routes.map((route) => {
    const first = steps + 1;
    const legs = route.legs.map(({ stops }) => ({ stops, step: (steps += 1) }));
    return { ...route, legs, step: first };
  });
  const stepOf = ({ at }: MapPlace): number => {
    if (isSame(at, moved[0]?.stops[0])) return 0;
    const legs = moved.flatMap(({ legs: own }) => own);
    return legs.find(({ stops }) => stops.some((stop) => isSame(stop, at)))?.step ?? 0;
  };
  return {
    places: places.map((place) => ({ ...place, step: stepOf(place) })),
    offmap: offmap.map((place) => ({ ...place, step: stepOf(place) })),
    routes: moved,
    steps,
  };
}

function isSame(a: LonLat, b: LonLat | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
