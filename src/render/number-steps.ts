/** Any opening tag. In text `<` is always escaped, so that this finds only tags. */
const openingTag = /<[a-z][^<>]*>/g;
const isFragment = /\sclass="(?:[^"]*\s)?fragment(?:\s[^"]*)?"/;

/**
 * Gives the steps of a slide's body their order: as they stand, the parts of a figure by its own steps, alike in its drawings for the wide
 * and the tall stage. Without such a figure reveal.js's own order does.
 */
export function numberSteps(html: string): string {
  if (!html.includes(" data-steps=")) return html;
  let next = 0;
  let firstOfFigure = 0;
  return html.replaceAll(openingTag, (tag) => {
    const step = / data-step="(\d+)"/.exec(tag);
    if (step !== null) return tag.replace(step[0], indexed(firstOfFigure + Number(step[1]) - 1));
    const own = isFragment.test(tag) ? indexed(next) : "";
    if (own !== "") next += 1;
    const figure = / data-steps="(\d+)"/.exec(tag);
    if (figure === null) return own === "" ? tag : tag.replace(/(\/?>)$/, `${own}$1`);
    firstOfFigure = next;
    next += Number(figure[1]);
    return tag.replace(figure[0], own);
  });
}

function indexed(index: number): string {
  return ` data-fragment-index="${index}"`;
}
