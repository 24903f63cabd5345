import { deckWith } from "../decks.mjs";
import { mutate, nastyText } from "./mutate.mjs";

const blocks = [
  "chart\ntype: line\ndata: data/t.csv\ncolumns: {x: year, y: value}\nby: code",
  "chart\ntype: bar\ndata: data/t.csv\ncolumns: {x: code, y: value, hedge: hedge}\nsort: up",
  "chart\ntype: scatter\ndata: data/t.csv\ncolumns: {x: value, y: value, size: value, label: code}",
  "chart\ntype: heat\ndata: data/t.csv\ncolumns: {x: year, y: value}\nby: code",
  "chart\ntype: pie\ndata: data/t.csv\ncolumns: {x: code, y: value}",
  "chart\ntype: area\ndata: data/t.csv\ncolumns: {x: year, y: value}\nby: code\nstack: share\nwhere: {year: {from: 1990}}",
  "map\nchoropleth: {label: L, data: data/t.csv, columns: {code: code, value: value}, classes: 3, unit: percent}",
];

/** CSV that is a danger to its readers, under charts and maps. */
export const csv = {
  name: "csv",
  weight: 8,
  make(random, { decks }) {
    const tables = decks.flatMap(({ files }) =>
      files.filter(([name]) => name.endsWith(".csv")).map(([, text]) => text),
    );
    const content = hostileCsv(random, tables);
    return { files: deckWith(`## A\n\n\`\`\`${random.pick(blocks)}\n\`\`\`\n`, [["data/t.csv", content]]) };
  },
};

function hostileCsv(random, tables) {
  const header = "year,code,value,hedge\n";
  const row = () =>
    `${cell(random, "year")},${cell(random, "code")},${cell(random, "value")},${random.pick(["", "about", "over", "x", "estimate"])}`;
  const sound = () => header + random.list(random.size(200), row).join("\n");
  return random.oneOf(
    sound,
    sound,
    sound,
    () => mutate(sound(), random, tables),
    () => mutate(random.pick(tables).slice(0, 20_000), random, tables),
    () =>
      random
        .list(random.chance(0.03) ? 1_000_000 : random.size(50_000), (index) =>
          random.chance(0.5) ? `c${index}` : "a",
        )
        .join(",") + "\n1,2,3\n",
    () => `${header}${",".repeat(random.size(100_000))}\n`,
    () => header + row().repeat(random.size(3)) + "\n".repeat(random.size(50_000)),
    () =>
      `${header}1992,KAZ,"${"x".repeat(random.size(500_000))}${random.pick(['"', "", '""', '"x'])}\n1993,UZB,2`,
    () => header + `"`.repeat(random.size(20_000)),
    () => sound().replaceAll("\n", random.pick(["\r", "\r\n", "\u2028", "\n\r", "\0"])),
    () => sound().replaceAll(",", random.pick([";", "\t", "|", ",,", "\0"])),
    () => Buffer.from(`\uFEFF${sound()}`, "utf16le"),
    () => Buffer.from(sound().replace("code", "Länd"), "latin1"),
    () =>
      sound().replaceAll("KAZ", () =>
        random.pick([
          "=cmd|'/C calc'!A0",
          "+1+1",
          "@SUM(A1)",
          "-2+3",
          '=HYPERLINK("x")',
          "<script>alert(1)</script>",
          "__proto__",
        ]),
      ),
    () => sound().slice(header.length),
    () =>
      random.pick([
        "",
        "\n",
        ",",
        '"',
        "year",
        "year,code,value\n",
        "year,year,value\n1,2,3",
        " year , value \n1,2",
        "year,code,value,hedge\n\n\n",
        "\uFEFFyear,value\n1,2",
        "sep=;\nyear;value\n1;2",
      ]),
    () =>
      header +
      random
        .list(
          random.size(20_000),
          (index) => `${1000 + (index % 1200)},${random.pick(["KAZ", "UZB", "TKM"])},${index}`,
        )
        .join("\n"),
    () => header + random.list(random.size(2000), (index) => `1992,S${index},${index},`).join("\n"),
  );
}

function cell(random, kind) {
  if (random.chance(0.08))
    return random.oneOf(
      () => `"${nastyText(random).slice(0, 300).replaceAll('"', '""')}"`,
      () => nastyText(random).slice(0, 200),
    );
  if (kind === "year")
    return random.chance(0.9)
      ? String(random.between(1980, 2020))
      : random.pick(["", "1992-05", "1992~", "0", "-500", "99999", "1e3", "199X"]);
  if (kind === "code")
    return random.chance(0.9)
      ? random.pick(["KAZ", "UZB", "KGZ", "TJK", "TKM", "CHN"])
      : random.pick(["", "kaz", "KZ", "398", "XXX", "__proto__", "Kazakhstan"]);
  return random.chance(0.8)
    ? String(Math.round((random.next() - 0.2) * 1e6) / 10 ** random.below(7))
    : random.pick([
        "",
        "..",
        "-",
        "n/a",
        "1,5",
        "1e400",
        "-1e308",
        "1e308",
        "5e-324",
        "NaN",
        "Infinity",
        "0",
        "-0",
        "1 000",
        "$5",
        "50%",
        "٣",
        "0x10",
      ]);
}
