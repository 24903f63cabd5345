/** The number of each slide as the audience reads it: 1, 2, 3, and B1, B2 for what is kept for questions. */
export function labelSlides(slides: readonly { readonly isBackup?: true }[]): readonly string[] {
  let counted = 0;
  let backups = 0;
  return slides.map(({ isBackup }) => (isBackup === true ? `B${(backups += 1)}` : String((counted += 1))));
}
