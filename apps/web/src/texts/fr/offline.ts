import type { offline as en } from '../en/offline.js';

/** Work at the rack without network, in French. */
export const offline: typeof en = {
  offline: {
    asOf: 'État au {when}, pas de réseau : voici ce que ce navigateur a gardé.',
    allow: 'Garder pour le travail sans réseau',
    kept: 'Gardée : cette page s’ouvre aussi sans réseau.',
    notKept: 'Non gardée : sans réseau, cette page doit rester ouverte.',
    unable:
      'Sans réseau, cette page doit rester ouverte : un navigateur ne garde que les pages d’une adresse en https.',
  },
};
