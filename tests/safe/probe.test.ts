import { test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { projectFrom } from "../support/project-from.ts";
import { hostileDeck } from "../support/hostile-deck.ts";
test("probe", async () => {
  const { default: all } = await import("/tmp/csp/dp/expect.mjs");
  const long = all.map((x: any) => x.payload).filter((p: string) => p.length > 800);
  for (const p of long) {
    const files = hostileDeck([p], "data");
    const t = performance.now(); await compile(projectFrom(files)); const spent = performance.now() - t;
    console.log(p.length, Math.round(spent), JSON.stringify(p.slice(0, 60)));
    if (spent > 3000) for (const type of ["stats", "timeline", "points", "chart", "map"]) {
      const deck = files["deck.md"]!.split(/\n(?=## )/).filter((s, i) => i === 0 || s.includes("```" + type)).join("\n");
      const t2 = performance.now(); await compile(projectFrom({ ...files, "deck.md": deck })); console.log("   ", type, Math.round(performance.now() - t2));
    }
  }
});
