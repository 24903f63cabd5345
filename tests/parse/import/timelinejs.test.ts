import { expect, test } from "vitest";
import { readTimelineJs } from "../../../src/parse/import/timelinejs.ts";

function read(
  events: unknown,
  rest: Readonly<Record<string, unknown>> = {},
): ReturnType<typeof readTimelineJs> {
  return readTimelineJs("t.json", JSON.stringify({ events, ...rest }));
}

test.each([
  [{ year: 1990 }, undefined, "1990"],
  [{ year: "1990", month: "5", day: "" }, undefined, "1990-05"],
  [{ year: 1990, month: 5, day: 17 }, { year: 1990, month: 5, day: 17 }, "1990-05-17"],
  [{ year: 1990 }, { year: "1995", month: 2 }, "1990/1995-02"],
  [{ year: -500 }, { year: "-44", month: 3, day: 15 }, "-0499/-0043-03-15"],
  [{ year: 79 }, undefined, "0079"],
  [{ year: -13_800_000_000 }, undefined, "Y-13799999999"],
  [{ year: 1650, display_date: "c. 1650" }, undefined, "1650~"],
  ["1990-05-17", undefined, "1990-05-17"],
  ["5/17/1990", undefined, "1990-05-17"],
])("the dates %j and %j are %s in EDTF", (start_date, end_date, when) => {
  const { timeline, problems } = read([{ start_date, end_date, text: { headline: "x" } }]);
  expect(problems).toEqual([]);
  expect(timeline.events[0]?.when).toBe(when);
});

test.each([
  [{ start_date: { year: 1990, month: 13 } }, "1990-13 is not a date."],
  [{ start_date: { year: "MCM" } }, "“MCM” is not the number of a year."],
  [{ start_date: { month: 5 } }, "This date has no year."],
  [
    { start_date: { year: 1995 }, end_date: { year: 1990 } },
    "The interval “1995/1990” ends before it starts.",
  ],
])("%j is an error", (event, message) => {
  const { problems } = read([{ ...event, text: { headline: "x" } }]);
  expect(problems).toMatchObject([{ code: "import/date", severity: "error", message }]);
});

test("all mistakes are found at once, each at its place", () => {
  const { problems } = readTimelineJs(
    "t.json",
    `{\n "events": [\n  {"start_date": {"year": "x"}},\n  {"start_date": {"year": 1, "month": 40}},\n ]\n}`,
  );
  expect(problems.map(({ code, span }) => [code, span.line, span.column])).toEqual([
    ["import/json", 4, 43],
    ["import/date", 3, 27],
    ["import/date", 4, 18],
  ]);
});

test.each([
  ["", 1, 1, "The file ends where a value must stand."],
  ['{"events": [', 1, 12, "Nothing closes this [."],
  ['{\n  "events": [{"a": 1 "b": 2}]}', 2, 21, "A comma is missing here."],
  ["{'events': []}", 1, 2, "The name of an entry must stand here, in double quotes."],
  ['{"a": 01}', 1, 7, "“01” is not a value of JSON."],
  ['{"a": 1} x', 1, 10, "Something stands behind the end of the JSON."],
  ['{"a": "b\nc"}', 1, 7, 'Nothing closes this ".'],
  ['{"a": "\\x"}', 1, 8, "A backslash stands here with a letter that means nothing."],
  ['{"a": 1, "a": 2}', 1, 10, "“a” stands here for the second time."],
])("the JSON %j is reported at %i:%i", (text, line, column, message) => {
  expect(readTimelineJs("t.json", text).problems).toContainEqual(
    expect.objectContaining({
      code: "import/json",
      severity: "error",
      message,
      span: expect.objectContaining({ line, column }),
    }),
  );
});

test("what is no timeline, and one without events, are errors", () => {
  expect(readTimelineJs("t.json", "[1]").problems).toMatchObject([{ code: "import/format" }]);
  expect(readTimelineJs("t.json", "{}").problems).toMatchObject([{ code: "import/empty" }]);
});

test("HTML becomes Markdown, and plain text in headlines", () => {
  const html =
    '<p>A <b>bold</b> &amp; <i>fine</i> <a href="https://example.org/a_b">link</a>.</p><ul><li>one</li><li>two<br>lines</li></ul>' +
    "<blockquote>Said</blockquote>5 &lt; 6 <script>alert(1)</script>* star";
  const { timeline } = read([
    { start_date: { year: 1 }, text: { headline: "Oil &amp; <em>water</em>", text: html } },
  ]);
  expect(timeline.events[0]?.headline).toBe("Oil & water");
  expect(timeline.events[0]?.body).toBe(
    "A **bold** & *fine* [link](<https://example.org/a_b>).\n\n- one\n- two\\\n  lines\n\n> Said\n\n5 \\< 6 \\* star",
  );
});

test("a picture's caption, credit and address become a source; the picture itself is listed as left out", () => {
  const media = {
    url: "https://example.org/a.jpg",
    caption: "The <b>firman</b>",
    credit: "Archives",
    thumbnail: "t.png",
  };
  const { timeline, problems } = read([
    { start_date: { year: 1854 }, text: { headline: "Concession" }, media },
  ]);
  expect(timeline.events[0]?.source).toEqual({
    title: "The firman",
    author: "Archives",
    url: "https://example.org/a.jpg",
  });
  expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
    ["warning", "The medium is not copied, and so its “thumbnail” is left out."],
    ["warning", "The medium at https://example.org/a.jpg is not copied; its address is kept as a source."],
  ]);
});

test("a pasted quotation is shown, an embedded page is a source", () => {
  const quote = { url: "<blockquote>So be it. <cite>A. Author</cite></blockquote>" };
  const page = { url: '<iframe src="//example.org/film"></iframe>', caption: "A film" };
  const { timeline } = read(
    [quote, page].map((media) => ({ start_date: { year: 1 }, text: { headline: "x" }, media })),
  );
  expect(timeline.events[0]?.body).toBe(
    "> So be it. <em>A. Author</em>".replace("<em>A. Author</em>", "*A. Author*"),
  );
  expect(timeline.events[1]?.source).toEqual({ title: "A film", url: "https://example.org/film" });
});

test("whatever has no counterpart is listed with its place", () => {
  const event = {
    start_date: { year: 1, month: 2, day: 3, hour: 4, display_date: "That day" },
    text: { headline: "x", text: '<img src="a.png"> y' },
    background: { color: "#333" },
    autolink: false,
    unique_id: "one",
    sparkles: true,
  };
  const { problems } = read([event, { text: { headline: "no date" } }], {
    title: { start_date: { year: 1 } },
    mood: 1,
  });
  expect(
    problems.every(({ code, severity }) => code === "import/not-carried" && severity === "warning"),
  ).toBe(true);
  const messages = problems.map(({ message }) => message).join("\n");
  for (const word of [
    "“mood”",
    "time of day",
    "“That day”",
    "a.png",
    "Backgrounds",
    "Addresses",
    "“sparkles”",
    "“no date”",
    "start_date",
  ])
    expect(messages).toContain(word);
});

test("eras are phases, groups are rows, the title's text introduces", () => {
  const { timeline } = read([{ start_date: { year: 1900 }, group: "Politics", text: { headline: "x" } }], {
    eras: [{ start_date: { year: 1890 }, end_date: { year: 1914 }, text: { headline: "Before the war" } }],
    title: { text: { headline: "An age", text: "<p>Of iron.</p>" } },
  });
  expect(timeline).toMatchObject({
    title: "An age",
    introduction: "Of iron.",
    phases: [{ headline: "Before the war", when: "1890/1914" }],
    events: [{ group: "Politics" }],
  });
});
