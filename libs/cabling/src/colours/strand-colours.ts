/** Orders of colours by which fibres and tubes are counted. */
export const colourCodes = ['tia-598', 'din-0888', 'fotag'] as const;
export type ColourCode = (typeof colourCodes)[number];

/**
 * The twelve colours of each code, position 1 first: ANSI/TIA-598-D (also IEC 60794-2 in much of the world), DIN VDE 0888-3,
 * and the order of the French operators' cables (FOTAG, "code FT").
 */
// prettier-ignore
const ORDER: Readonly<Record<ColourCode, readonly string[]>> = {
  'tia-598': ['blue', 'orange', 'green', 'brown', 'slate', 'white', 'red', 'black', 'yellow', 'violet', 'rose', 'aqua'],
  'din-0888': ['red', 'green', 'blue', 'yellow', 'white', 'slate', 'brown', 'violet', 'turquoise', 'black', 'orange', 'rose'],
  fotag: ['red', 'blue', 'green', 'yellow', 'violet', 'white', 'orange', 'slate', 'brown', 'black', 'turquoise', 'rose'],
};

/** How a fibre or a tube looks. */
export interface StrandColour {
  readonly colour: string;
  /** Rings or dashes beside the colour: none for 1–12, one for 13–24 and so on. */
  readonly marks: number;
}

/**
 * The colour of the nth fibre of a tube, or of the nth tube of a cable. From 13 on the twelve colours come again with a
 * mark more each time (TIA-598-D, 5.2: dashes; DIN VDE 0888-3: ring marks).
 * @throws Error if `n` is no counting number
 */
export function strandColour(n: number, code: ColourCode = 'tia-598'): StrandColour {
  if (!Number.isInteger(n) || n < 1) throw new Error(`a strand is counted from 1, not ${n}`);
  return { colour: ORDER[code][(n - 1) % 12]!, marks: Math.floor((n - 1) / 12) };
}

/** Where a strand of a cable lies: its tube and its number in the tube. */
export interface StrandPlace {
  readonly strand: number;
  /** null: the cable has no tubes. */
  readonly tube: { readonly number: number; readonly look: StrandColour } | null;
  readonly inTube: number;
  readonly look: StrandColour;
}

/**
 * All strands of a cable in the order in which they are counted, each with its tube and colours.
 * @param strandsPerTube null: all strands lie together
 */
export function strandPlaces(
  strands: number,
  strandsPerTube: number | null,
  code: ColourCode = 'tia-598',
): StrandPlace[] {
  return Array.from({ length: strands }, (_, index): StrandPlace => {
    const tube = strandsPerTube === null ? null : Math.floor(index / strandsPerTube) + 1;
    const inTube = strandsPerTube === null ? index + 1 : (index % strandsPerTube) + 1;
    return {
      strand: index + 1,
      tube: tube === null ? null : { number: tube, look: strandColour(tube, code) },
      inTube,
      look: strandColour(inTube, code),
    };
  });
}
