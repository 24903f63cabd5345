import { expect, test } from "vitest";
import { readMarkwhen } from "../../../src/parse/import/markwhen.ts";

function read(text: string): ReturnType<typeof readMarkwhen> {
  return readMarkwhen("t.mw", text, "2026-01-15");
}

function datesOf(text: string): readonly string[] {
  const { timeline, problems } = read(text);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return timeline.events.map(({ when }) => when);
}

test.each([
  ["1999", "1999"],
  ["476", "0476"],
  ["2012-05", "2012-05"],
  ["2012-05~", "2012-05~"],
  ["2021-01/2022", "2021-01/2022"],
  ["2021/..", "2021/.."],
  ["1/2021 - 3/2021", "2021-01/2021-03"],
  ["2/3/2004", "2004-02-03"],
  ["Feb 3, 2004", "2004-02-03"],
  ["3 February 2004 to 5 Mar 2004", "2004-02-03/2004-03-05"],
  ["July 2000 - now", "2000-07/.."],
  ["2012 – 2013", "2012/2013"],
  ["2012-05-01 / P3M", "2012-05/2012-07"],
  ["2012-05-01 - 10 days", "2012-05-01/2012-05-10"],
  ["2024-W05", "2024-01-29/2024-02-04"],
  ["44 BC", "-0043"],
  ["300 - 200 BCE", "-0299/-0199"],
  ["50 BCE - 50 CE", "-0049/0050"],
  ["2012-12-31T12:00:00Z", "2012-12-31"],
  ["2020-02-22 10:30 - 2020-02-22 12:30", "2020-02-22"],
  ["now", "2026-01-15"],
])("the date %s is %s in EDTF", (date, when) => {
  expect(datesOf(`${date}: Something: happens`)).toEqual([when]);
});

test("the header says in which order day and month stand", () => {
  expect(datesOf("dateFormat: d/M/yyyy\n\n2/3/2004: x")).toEqual(["2004-03-02"]);
});

test("dates follow from other events", () => {
  const text = `2012-05-01/2012-06: First
id: first

after !first 3 days: A
after !first 3 days / 2 weeks: B
!first / 10 days: C
!first.start - 10 days: D
5 days: E
before !first 1 week: F
2012-01-01 / !first: G
2012-03-02 - 5 work days: H`;
  expect(datesOf(text)).toEqual([
    "2012-05-01/2012-06",
    "2012-07-01/2012-07-03",
    "2012-07-04/2012-07-17",
    "2012-07-01/2012-07-10",
    "2012-05-01/2012-05-10",
    "2012-05-11/2012-05-15",
    "2012-04-24/2012-04-30",
    "2012-01/2012-04",
    "2012-03-02/2012-03-08",
  ]);
});

test("sections, groups and headings are rows, and close as they say", () => {
  const text = `section War
1914: a
section Sea
1915: b
endSection
1916: c
endSection
1917: d
# Peace
1919: e
## Treaties
1920: f
# Later
1930: g`;
  expect(read(text).timeline.events.map(({ group }) => group)).toEqual([
    "War",
    "Sea",
    "War",
    undefined,
    "Peace",
    "Treaties",
    "Later",
  ]);
});

test("without groups, the first tag is the row", () => {
  const { timeline } = read("1914: Outbreak #war\n1919: Paris #peace #treaty");
  expect(timeline.events).toMatchObject([
    { headline: "Outbreak", group: "war" },
    { headline: "Paris", group: "peace" },
  ]);
});

test("the text below an event keeps its Markdown and loses what ours would misread", () => {
  const { timeline } = read(`1158: Lübeck **refounded** {{now}}
location: Lübeck
Henry gives it a [charter](https://example.org/a_b) and $5.
::: notes
- [x] walls
- [ ] *gates*

<b>end</b>`);
  expect(timeline.events[0]).toMatchObject({
    headline: "Lübeck refounded {{now}}",
    place: "Lübeck",
    body: "Henry gives it a [charter](<https://example.org/a_b>) and \\$5.\n\\::: notes\n\n- [x] walls\n- [ ] *gates*\n\n\n\\<b>end\\</b>".replace(
      "\n\n\n",
      "\n\n",
    ),
  });
});

test("a long first line is headed by its first sentence, and stands below as a whole", () => {
  const long =
    "The town is founded a second time. Henry the Lion gives it a charter, and merchants come from all over the north to trade.";
  expect(read(`1158: ${long}`).timeline.events[0]).toMatchObject({
    headline: "The town is founded a second time.",
    body: long,
  });
});

test.each([
  ["title: x\n\n1999: a\n2012-99-99: b", "import/date", 4, 1],
  ["1999: a\nafter !nobody 3 days: b", "import/unknown-id", 2, 7],
  ["2015 - 2012: b", "import/date", 1, 1],
  ["title: nothing but a header", "import/empty", 1, 1],
])("%j is an error of the code %s at %i:%i", (text, code, line, column) => {
  const errors = read(text).problems.filter(({ severity }) => severity === "error");
  expect(errors.map((found) => [found.code, found.span.line, found.span.column])).toEqual([
    [code, line, column],
  ]);
});

test("whatever has no counterpart is listed with its place", () => {
  const { problems } = read(`---
title: x
timezone: UTC
"#war": red
---
// one
// two
# Group #tagged
style: section
2020-01-01 every 2 weeks for 10 times: a
mood: good
2020-01-02 10:30: [x] b ![](https://example.org/p.png)
now - 3 days: c #war
_-_-_break_-_-_
stray`);
  expect(problems.every(({ code }) => code === "import/not-carried")).toBe(true);
  const listed = problems.map(({ message, span }) => `${span.line} ${message}`).join("\n");
  for (const line of [
    "3 “timezone”",
    "6 Comments",
    "8 The tags",
    "9 This property",
    "10 Only the first",
    "11 “mood”",
    "12 The time",
    "12 Whether",
    "12 The picture",
    "13 “now”",
    "13 The tag #war",
    "14 The pages",
    "15 This text",
  ])
    expect(listed).toContain(line);
});
