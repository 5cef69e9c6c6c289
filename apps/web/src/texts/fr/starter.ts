import type { starter as english } from '../en/starter.js';

/** Le catalogue de départ, en français. */
export const starter: typeof english = {
  starter: {
    title: 'Catalogue de départ',
    text: 'Panneaux, prises, switches, bandeaux d’alimentation, optiques, câbles et cordons courants, sans nom de fabricant, pour commencer sans rien sous la main. Les types des produits réels peuvent venir plus tard.',
    take: 'Ajouter le catalogue de départ',
    taken: '{n} types et produits sont dans le catalogue de chaque projet.',
    newPlace: 'Nouveau lieu {name}',
    newPlaceHint: 'un local, encore dans rien',
  },
};
