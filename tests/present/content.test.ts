import { expect, test } from "vitest";
import { audiencePage } from "../../src/commands/audience-page.ts";
import { compile } from "../../src/commands/compile.ts";
import { remoteSlides } from "../../src/commands/remote-slides.ts";
import { loadProject } from "../../src/project/load.ts";
import { makeDeck } from "../commands/small-deck.ts";

const files = {
  "20-more.md": `## Then came the satellites {#satellites}

They are many.

::: notes
Whisper {{secret-figure}} to the front row [@gossip p. 1].
:::
`,
  "facts.yaml": `height:
  what: Height of the tallest lighthouse
  value: 133
  unit: metres
  source: [survey p. 2]
secret-figure:
  what: What the keeper earned
  value: 77
  unit: pounds
  source: [gossip p. 9]
`,
  "sources.yaml": `survey:
  title: A survey of lights
gossip:
  title: Heard at the harbour
`,
};

test("the audience's page has the slides, and of the notes neither words nor facts nor sources", async () => {
  const compiled = await compile(await loadProject(makeDeck(files)));
  const speakers = compiled.page("whole");
  const audiences = await audiencePage(compiled);
  for (const kept of ["Whisper", "What the keeper earned", "Heard at the harbour", "secret-figure"]) {
    expect(speakers).toContain(kept);
    expect(audiences).not.toContain(kept);
  }
  expect(audiences).not.toContain("<aside");
  for (const shown of ["They are many", "133", "A survey of lights", `id="satellites"`])
    expect(audiences).toContain(shown);
});

test("a template of the author's own does not bring the notes back", async () => {
  const own = {
    "templates/partials/notes.hbs": `<div class="told">{{{notes}}}</div>`,
  };
  const compiled = await compile(await loadProject(makeDeck({ ...files, ...own })));
  expect(compiled.page("whole")).toContain("Whisper");
  expect(await audiencePage(compiled)).not.toContain("Whisper");
});

test("a remote gets the notes as HTML, with their facts written out", async () => {
  const compiled = await compile(await loadProject(makeDeck(files)));
  const slides = await remoteSlides(compiled);
  expect(slides.map(({ id }) => id)).toEqual(compiled.slides.map(({ id }) => id));
  expect(slides.find(({ id }) => id === "satellites")).toMatchObject({
    title: "Then came the satellites",
    notes: expect.stringMatching(/Whisper .*77/su) as string,
  });
});
