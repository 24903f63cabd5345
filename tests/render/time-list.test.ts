import { expect, test } from "vitest";
import { printTimeList } from "../../src/render/time-list.ts";

test("dates are dates for machines where HTML knows them, and words where it does not", () => {
  const html = printTimeList("Timeline, 44 BCE to 2022", [
    { start: "", when: "44 BCE", text: "Caesar dies" },
    { start: "1992", end: "2001", when: "1992–2001", text: "First <phase>", group: "Politics & law" },
    { start: "", end: "2022-01", when: "until January 2022", text: "Rule" },
  ]);
  expect(html).toBe(
    `<ol class="time-list visually-hidden" aria-label="Timeline, 44 BCE to 2022"><li><span class="time">44 BCE</span> Caesar dies</li>` +
      `<li><time datetime="1992">1992–2001</time> Politics &amp; law: First &lt;phase&gt;</li>` +
      `<li><time datetime="2022-01">until January 2022</time> Rule</li></ol>\n`,
  );
});
