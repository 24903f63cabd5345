/** Drawn on 24 by 24, in the colour of the text. */
export const icons = {
  pen: icon('<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5"/>'),
  highlighter: icon(
    '<path d="m9 11 7.5-7.5 4 4L13 15zM9 11l-2.5 3.5 3 3L13 15M6.5 14.5 4 18h4l1.5-.5M4 21.5h16"/>',
  ),
  eraser: icon('<path d="m9 20-5.5-5.5L14 4l6.5 6.5L11 20zM8 10l6.5 6.5M9 20h11"/>'),
  undo: icon('<path d="M8.5 4.5 4 9l4.5 4.5M4 9h10a5.5 5.5 0 0 1 0 11H9"/>'),
  clear: icon('<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5"/>'),
  close: icon('<path d="m6 6 12 12M18 6 6 18"/>'),
};

function icon(shapes: string): string {
  return `<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`;
}
