import type { Drawing, Frame } from "../figure.ts";
import type { TimelineData } from "./data.ts";
import { describeTimeline, tabulateTimeline, timelineTitle } from "./describe.ts";
import { drawScene, drawSteppedScene } from "./draw-scene.ts";
import { notesOf } from "./notes.ts";
import { layoutScene, type Scene } from "./scene.ts";
import { listTimeline } from "./time-list.ts";

/** Draws a timeline that fills its frame; with `steps: phases` also the pictures of the journey from phase to phase and back. */
export function drawTimeline(data: TimelineData, frame: Frame): Drawing {
  const title = timelineTitle(data, frame.lang);
  const description = describeTimeline(data, frame.lang);
  const words = data.chrome.decorative ? ("decorative" as const) : { title, description };
  const overview = layoutScene(data, frame);
  const journey = data.steps === "phases" ? layoutJourney(data, frame) : [];
  const scenes = [overview, ...journey.map(({ scene }) => scene)];
  const shared = {
    isText: false,
    title,
    description,
    table: tabulateTimeline(data, frame.lang),
    list: listTimeline(data, frame.lang),
    notes: notesOf(data, scenes, frame.lang),
    warnings: [...overview.layout.warnings, ...journey.flatMap(({ scene, name }) => warningsOf(scene, name))],
  };
  if (data.steps === "events") return { ...shared, ...drawSteppedScene(overview, frame, words) };
  if (journey.length === 0) return { ...shared, markup: drawScene(overview, frame, words, "plain") };
  const further = [...journey.map(({ scene }) => scene), overview];
  return {
    ...shared,
    markup: drawScene(overview, frame, words, "keyed"),
    // Nobody reads them aloud: the first picture has the words for all.
    views: further.map((scene) => drawScene(scene, frame, "decorative", "keyed")),
  };
}

interface Stop {
  readonly name: string;
  readonly scene: Scene;
}

/** One picture for each phase, zoomed in on it. */
function layoutJourney(data: TimelineData, frame: Frame): readonly Stop[] {
  return data.phases.map(({ name, from, to }) => ({ name, scene: layoutScene(data, frame, { from, to }) }));
}

function warningsOf(scene: Scene, name: string): Drawing["warnings"] {
  return scene.layout.warnings.map(({ message, ...rest }) => ({
    ...rest,
    message: `In the step “${name}”: ${message}`,
  }));
}
