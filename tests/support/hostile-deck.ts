/**
 * A deck whose author tries each of these texts wherever a text may stand: in all that is data (front matter, facts, sources, tables, labels of
 * figures), and with `markdown` on slides and in notes as well. Each text has slides of its own.
 */
export function hostileDeck(
  vectors: readonly string[],
  places: "data" | "data and markdown",
): Readonly<Record<string, string>> {
  const all = quoted(vectors.join(" ").replaceAll(/\p{Cc}/gu, " "));
  const front = ["title", "subtitle", "author", "event", "description"].map((key) => `${key}: ${all}`);
  const facts = vectors.map(
    (vector, at) =>
      `fact-${at}:\n  what: ${quoted(vector)}\n  value: ${at + 1}\n  unit: units\n  when: ${1900 + at}\n  note: ${quoted(vector)}\n` +
      `  scope: ${quoted(vector)}\n  short: ${quoted(vector)}\n  aliases: [${quoted(vector)}]\n  source: [${quoted(`source-${at} ${oneLine(vector)}`)}]`,
  );
  const sources = vectors.map((vector, at) => {
    const keys = ["title", "short", "author", "publisher", "note"].map(
      (key) => `  ${key}: ${quoted(vector)}`,
    );
    return `source-${at}:\n${keys.join("\n")}\n  url: ${quoted(addressIn(vector))}`;
  });
  const rows = vectors.map((vector, at) => `${cell(vector)},${at + 1}`);
  const slides = vectors.flatMap((vector, at) => [
    dataSlides(vector, at),
    ...(places === "data" ? [] : [markdownSlides(vector, at)]),
  ]);
  return {
    "deck.md": `---\n${front.join("\n")}\nlang: en\nnavigation: grid\n---\n\n${slides.join("\n\n")}\n`,
    "facts.yaml": facts.join("\n"),
    "sources.yaml": sources.join("\n"),
    "data/names.csv": `name,value\n${rows.join("\n")}\n`,
    ...(places === "data and markdown" && {
      "theme.css": `@import url(https://evil.example/t.css); body { background: url(https://evil.example/t.png) }`,
      "templates/layouts/own.hbs": `<section id="{{id}}"><script>alert("template")</script><img src="x" onerror="alert(1)"></section>`,
      "templates/partials/foot.hbs": `<script src="https://evil.example/foot.js"></script>`,
      "images/drawing.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" onload="alert(1)"><script>alert(1)</script><image href="https://evil.example/i.png"/></svg>`,
    }),
  };
}

/** Where only text may stand. */
function dataSlides(vector: string, at: number): string {
  const text = quoted(vector);
  const next = quoted(`${vector} again`);
  return `## Data ${at} {#data-${at} kicker=${attribute(vector)}}

{{fact-${at}}} {{fact-${at}.what}} [@source-${at} ${locator(vector)}]

::: notes
{{fact-${at}.what}}
:::

## Numbers ${at} {#stats-${at}}

\`\`\`stats
title: ${text}
note: ${text}
items:
  - {fact: fact-${at}, label: ${text}, text: ${text}}
  - {value: ${text}, label: ${next}}
\`\`\`

## Times ${at} {#times-${at}}

\`\`\`timeline
title: ${text}
alt: ${text}
events:
  - fact-${at}
  - {when: 1950, label: ${text}, text: ${text}}
phases:
  - {when: 1900/1940, label: ${text}}
  - {when: 1941/1990, label: ${next}}
\`\`\`

## Points ${at} {#points-${at}}

\`\`\`points
items:
  - {title: ${text}, text: ${text}, from: ${text}}
  - {title: ${next}, text: ${text}}
\`\`\`
${at % 20 === 0 ? charts(text) : ""}`;
}

function charts(text: string): string {
  return `
## Bars

\`\`\`chart
type: bar
data: data/names.csv
columns: {x: name, y: value}
unit: units
title: ${text}
x: {label: ${text}}
y: {label: ${text}}
\`\`\`

## Places

\`\`\`map
region: [Kazakhstan]
title: ${text}
places:
  - {name: ${text}, at: [48, 67], text: ${text}}
\`\`\`
`;
}

function markdownSlides(vector: string, at: number): string {
  const line = oneLine(vector);
  return `## ${line} {#heading-${at}}

Text ${line} text

## Body ${at} {#body-${at} onclick=${attribute(vector)} .dense}

${vector}

## Parts ${at} {#parts-${at} layout=own}

- item ${line}
  - ${line}

> ${line}

| ${line.replaceAll("|", "\\|")} | b |
|---|---|
| ${line.replaceAll("|", "\\|")} | b |

![${line}](images/drawing.svg "${line}")

Text ![${line}](images/drawing.svg) [${line}](https://example.org "${line}") [go](${line}) [go](<${line}>) [^note]

[^note]: ${line}

<div>

${line}

</div>

\`\`\`js ${line}
${vector}
\`\`\`

::: warning
${line}
:::

::: source
${line}
:::

::: notes
${vector}

${line}
:::`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}

/** As YAML takes it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function cell(text: string): string {
  return `"${oneLine(text).replaceAll('"', '""')}"`;
}

function attribute(text: string): string {
  const line = oneLine(text);
  return line.includes('"') ? `'${line.replaceAll("'", "")}'` : `"${line}"`;
}

function locator(text: string): string {
  return oneLine(text).replaceAll(/[[\];]/gu, "");
}

/** What of it could be meant as an address, else all of it. */
function addressIn(text: string): string {
  return /(?:javascript|data|vbscript):[^\s>"')]*/iu.exec(text)?.[0] ?? oneLine(text);
}
