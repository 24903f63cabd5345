/** Of the coloured upper edge of a phase, in pixels. */
export const edgeHeight = 5;
/** Between the sides of a phase and its words. */
export const bandPadding = 12;
/** Of the row of dates along the lower edge. */
export const rulerHeight = 26;
