/** Runs in the page: makes of the slides, one below another, the pages of a document. Self-contained, for it is sent as source. */
export async function preparePrint(css: string): Promise<void> {
  const root = document.documentElement;
  root.dataset["variant"] = "light";
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);

  for (const notes of document.querySelectorAll("aside.notes")) notes.remove();
  for (const section of document.querySelectorAll(".reveal .slides section")) {
    // What a screen hides while another slide is shown would be missing from the tags.
    section.removeAttribute("hidden");
    section.removeAttribute("aria-hidden");
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]')) {
    // reveal.js's own form of address becomes no link at all in a PDF.
    link.setAttribute("href", `#${link.getAttribute("href")?.slice(2) ?? ""}`);
  }
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}
