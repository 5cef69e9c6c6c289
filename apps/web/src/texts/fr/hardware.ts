import type { hardware as en } from '../en/hardware.js';

/** Les modules dans leurs baies, et le matériel remplacé sous ses câbles ; en français. */
export const hardware: typeof en = {
  hardware: {
    bays: 'Emplacements de module',
    baysOf: 'les emplacements de module',
    empty: 'vide',
    insert: 'Insérer…',
    insertTitle: 'Insérer un module dans {bay}',
    insertedSays: 'Module {type} inséré dans {bay}',
    exchange: 'Remplacer…',
    exchangeTitle: 'Remplacer {name}',
    exchangeHint: 'Câbles, adresses et VLAN restent sur les ports de même nom.',
    exchangedSays: '{name} remplacé par {type}',
    takeOut: 'Retirer…',
    takeOutTitle: 'Retirer {name}',
    takenOutSays: '{name} retiré',
    moduleType: 'Modèle de module',
    effect: 'ce qui se détacherait',
    nothingLoose: 'Rien ne se détache.',
    loose: { one: '{n} élément se détache :', other: '{n} éléments se détachent :' },
    andMore: { one: 'et {n} autre', other: 'et {n} autres' },
    does: { insert: 'Insérer', exchange: 'Remplacer', takeOut: 'Retirer' },
    letLoose: 'Laisser se détacher',
  },
};
