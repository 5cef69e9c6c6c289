/** The starter catalogue, in English. */
export const starter = {
  starter: {
    title: 'Starter catalogue',
    text: 'Usual panels, outlets, switches, power strips, optics, cables and cords without a maker’s name, to begin with nothing at hand. Types of the real products can come later.',
    take: 'Add the starter catalogue',
    taken: '{n} types and products are in the catalogue of every project.',
    newPlace: 'New place {name}',
    newPlaceHint: 'a room, inside of nothing yet',
  },
};
