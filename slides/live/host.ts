/** An element of the live preview's own, on top of the page and kept apart from the theme, whose styles must not reach in. */
export function makeHost(
  tag: string,
  css: string,
): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
  // What has the focus answers these keys by itself; reveal.js would go on to the next slide.
  host.addEventListener("keydown", (event) => {
    if (["Enter", " "].includes(event.key)) event.stopPropagation();
  });
  return { host, root };
}

export function make(name: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...content);
  return made;
}

export function makeButton(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.textContent = label;
  button.addEventListener("click", onClick);
  return button;
}
