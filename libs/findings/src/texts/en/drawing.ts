/** What a drawing could not show as it is written. */
export const drawing = {
  DRAWING_TEXT_CUT: {
    title: 'Text cut on a drawing',
    text: '“{text}” does not fit its place; the drawing shows “{shown}”.',
    hint: 'The full text is in the tables and under the pointer. A shorter name reads better at the rack.',
  },
  DRAWING_GLYPH_MISSING: {
    title: 'Character that the drawing font lacks',
    text: '“{text}” contains {characters}, which the drawing font does not have; a sign takes its place.',
    hint: 'Use Latin letters, digits and common signs in what is printed on labels and drawings.',
  },
} as const;
