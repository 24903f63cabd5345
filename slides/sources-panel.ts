import type { RevealApi } from "reveal.js";

/**
 * A panel over the deck with the sources of the slide on screen, in full and large enough for the room: the entries of the list of sources
 * that the slide's reference numbers lead to. The slide's next step leaves it open; another slide closes it.
 */
export function sourcesPanel(deck: RevealApi, reveal: HTMLElement): { readonly toggle: () => void } {
  const panel = document.createElement("dialog");
  panel.className = "sources-panel";
  // Else the first link would take the focus, and look chosen.
  panel.autofocus = true;
  reveal.append(panel);
  deck.on("slidechanged", () => panel.close());
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !panel.open) return;
      // Else reveal.js would open the overview.
      event.stopImmediatePropagation();
      panel.close();
    },
    { capture: true },
  );

  function toggle(): void {
    if (panel.open) {
      panel.close();
      return;
    }
    const entries = entriesOf(deck.getCurrentSlide());
    if (entries.length === 0) return;
    const list = document.createElement("ol");
    list.append(...entries);
    panel.replaceChildren(list);
    panel.show();
  }

  return { toggle };
}

/** Copies of the entries, in the order in which the slide names them. */
function entriesOf(slide: HTMLElement): readonly HTMLElement[] {
  const links = [...slide.querySelectorAll<HTMLAnchorElement>('a[href^="#source-"]')];
  const ids = new Set(links.map((link) => decodeURIComponent(link.hash.slice(1))));
  return [...ids].flatMap((id) => {
    const entry = document.getElementById(id);
    return entry === null || slide.contains(entry) ? [] : [copyOf(entry)];
  });
}

function copyOf(entry: HTMLElement): HTMLElement {
  const copy = document.createElement("li");
  copy.className = entry.className;
  copy.innerHTML = entry.innerHTML;
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  return copy;
}
