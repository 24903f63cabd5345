/** A small deck around Markdown, with a ledger that figures and text can refer to. */
export function deckWith(markdown, others = []) {
  const files = {
    "deck.md": `---\ntitle: A deck\n---\n\n${markdown}`,
    "facts.yaml": facts,
    "sources.yaml": sources,
    "data/t.csv": table,
  };
  return [...new Map([...Object.entries(files), ...others])];
}

const facts = `trade-1992: {what: Trade in 1992, value: 0.46e9, unit: USD, when: 1992, source: [a ¶1]}
trade-2020: {what: Trade in 2020, value: 38.6e9, unit: USD, when: 2020, hedge: about, source: [a ¶2, b]}
growth: {what: Trade as a multiple, derived: trade-2020 / trade-1992}
share: {what: Share, value: 24.5, unit: percent, when: 2021-01/2021-05, source: [b]}
rank: {what: Rank of the partner, value: 2, unit: rank, when: 2020, scope: Kazakhstan, source: [b]}
met: {what: The six met, when: 2001-06-15, short: Six met, source: [a]}
phase: {what: The first phase, when: 1992/2001, source: [a]}
place: {what: A dry port, at: [44.2, 80.4], when: 2014~, source: [b]}
nine: {what: Institutes, value: 9, when: 2020, disputes: [ten], source: [a]}
ten: {what: Institutes, value: 10, when: 2020, hedge: over, source: [b]}
`;

const sources = `a: {title: A text, author: "Mommsen, Theodor", date: 2021-03, url: "https://example.org/a"}
b: {title: Another text, publisher: A house, date: 1999}
`;

const table = `year,code,value,hedge\n1992,KAZ,1.5,\n1993,KAZ,2,about\n1993,UZB,..,\n1995,UZB,4e3,over\n2000,KAZ,-7,\n`;

export const factIds = [
  "trade-1992",
  "trade-2020",
  "growth",
  "share",
  "rank",
  "met",
  "phase",
  "place",
  "nine",
  "ten",
];
