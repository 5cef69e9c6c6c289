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
  FLOOR_PLAN_UNREADABLE: {
    title: 'Floor plan not readable',
    text: '{file} is no picture (PNG, JPEG) and no drawing (ASCII DXF) that can be read.',
    hint: 'Save it again as PNG, JPEG or ASCII DXF.',
  },
  FLOOR_PLAN_TOO_LARGE: {
    title: 'Floor plan too large',
    text: '{file} takes more than {limit} MB.',
    hint: 'Save it with fewer pixels, or a drawing without what no floor plan needs.',
  },
} as const;
