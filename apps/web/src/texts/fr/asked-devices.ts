import type { Texts } from '../en.js';

/** Ce que les équipements interrogés disent d’eux-mêmes, en français. */
export const askedDevices: Pick<Texts, 'askedDevices'> = {
  askedDevices: {
    silent: 'sans réponse',
    via: { snmp: 'par SNMP', cli: 'en ligne de commande' },
    vlans: { one: '{n} VLAN', other: '{n} VLAN' },
    stations: { one: '{n} station entendue', other: '{n} stations entendues' },
    addresses: { one: '{n} adresse connue', other: '{n} adresses connues' },
    parts: { one: '{n} élément avec numéro de série', other: '{n} éléments avec numéro de série' },
  },
};
