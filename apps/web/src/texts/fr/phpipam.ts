import type { phpIpam as en } from '../en/phpipam.js';

/** Reprendre le plan d’adressage d’un phpIPAM, en français. */
export const phpIpam: typeof en = {
  phpIpam: {
    intro:
      'Les VRF, VLAN, sous-réseaux et adresses de phpIPAM 1.4 à 1.7 deviennent le présent. Ce qu’il ne connaît pas reste tel quel ici ; rien n’est supprimé.',
    drop: 'Déposez ici l’export : ses feuilles XLSX ou CSV, le JSON de son API, ou un ZIP de ceux-ci.',
    folder: 'Choisir un dossier…',
    packing: 'Assemblage des fichiers…',
    taken: 'Comment il est lu',
    rules: [
      'Un sous-réseau qui en contient d’autres devient un conteneur.',
      'L’adresse marquée comme passerelle devient la passerelle de son sous-réseau.',
      'Une adresse MAC ne devient une réservation que si l’étiquette est DHCP.',
      'Sections, dossiers, champs personnalisés et serveurs de noms n’ont pas de place ici : chacun est signalé.',
    ],
  },
};
