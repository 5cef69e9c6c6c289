import type { Texts } from '../../text.js';
import type { cablingRacks as english } from '../en/cabling-racks.js';

export const cablingRacks: Texts<keyof typeof english> = {
  CABLING_DEVICE_TOO_DEEP: {
    title: 'Plus profond que la baie',
    text: '{device} a {depthMm} mm de profondeur ; {rack} en offre {rackMm}.',
    hint: 'Choisissez une baie plus profonde ou un autre équipement.',
  },
  CABLING_SUPPLY_OVERLOAD: {
    title: 'Alimentation surchargée',
    text: '{port} porte {loadW} W ; sur ses {ratedW} W, {maxW} W ({percent} %) sont utilisables en continu.',
    hint: 'Déplacez des équipements vers une autre alimentation, ou renforcez-la.',
  },
  CABLING_SUPPLY_FAILOVER: {
    title: 'Alimentation trop faible en secours',
    text: 'Si {failed} tombe, {port} porte {loadW} W ; sur ses {ratedW} W, {maxW} W ({percent} %) sont utilisables en continu.',
    hint: 'Chacune des deux alimentations redondantes doit porter toute la charge : allégez-la, ou renforcez l’alimentation.',
  },
  CABLING_SUPPLY_LOST: {
    title: 'Une panne éteint des équipements',
    text: 'Si {supply} tombe, {devices} n’ont plus d’alimentation.',
    hint: 'Branchez l’un de leurs cordons sur un distributeur de l’autre alimentation.',
  },
  CABLING_POE_DEGRADED: {
    title: 'PoE non tenu par une seule alimentation',
    text: 'Avec une alimentation en panne, {device} dispose de {leftW} W pour {loads} appareils alimentés qui demandent {neededW} W.',
    hint: 'Répartissez les appareils sur plusieurs commutateurs ou renforcez les alimentations.',
  },
  CABLING_UNIT_CLASH: {
    title: 'Deux équipements dans la même unité',
    text: '{device} et {other} occupent tous deux {rack} U{unit}, face {face}.',
    hint: 'Déplacez l’un d’eux vers une unité libre.',
  },
  CABLING_UNIT_OUTSIDE: {
    title: 'Équipement hors de la baie',
    text: '{device} ({heightU} U) en U{unit} ne tient pas dans {rack}, qui va de U{firstU} à U{lastU}.',
    hint: 'Choisissez une unité de la baie.',
  },
  CABLING_UNIT_RESERVED: {
    title: 'Unité réservée occupée',
    text: '{device} occupe des unités réservées de {rack} : {units}.',
    hint: 'Déplacez l’équipement ou levez la réservation.',
  },
  CABLING_UNIT_MISSING: {
    title: 'Unité non renseignée',
    text: '{device} ({heightU} U) est dans {rack}, mais son unité n’est pas renseignée.',
    hint: 'Indiquez son unité la plus basse.',
  },
  CABLING_RACK_TOO_HEAVY: {
    title: 'Baie surchargée',
    text: '{rack} porte {massKg} kg ; elle supporte {maxKg} kg.',
    hint: 'Déplacez des équipements vers une autre baie, ou vérifiez la charge admise.',
  },
  CABLING_RACK_POWER: {
    title: 'Puissance excessive dans la baie',
    text: 'Les équipements de {rack} consomment jusqu’à {powerW} W ; {maxW} W sont utilisables en continu ({percent} % du circuit).',
    hint: 'Déplacez des équipements ou renforcez le circuit.',
  },
  CABLING_CABLE_MANAGERS: {
    title: 'Trop peu de passe-câbles',
    text: '{rack} a {ports} ports cuivre et {haveU} U de passe-câbles ; l’usage en demande {needU}.',
    hint: 'Ajoutez un passe-câbles entre le panneau et le commutateur.',
  },
  CABLING_UNITS_SCARCE: {
    title: 'Baie presque pleine',
    text: '{rack} garde {freeU} U libres sur {heightU} ({percent} %) ; on en souhaite {wanted} %.',
    hint: 'Prévoyez la prochaine baie avant la prochaine extension.',
  },
  CABLING_RACK_NOT_BONDED: {
    title: 'Mise à la terre non renseignée',
    text: 'Aucun conducteur d’équipotentialité n’est renseigné pour {rack} (ISO/IEC 30129).',
    hint: 'Indiquez le repère de son conducteur.',
  },
  CABLING_POE_BUDGET: {
    title: 'Budget PoE dépassé',
    text: '{device} doit réserver {neededW} W pour {loads} appareils alimentés ; {usableW} W de ses {budgetW} W sont utilisables.',
    hint: 'Répartissez les appareils sur plusieurs commutateurs ou renforcez l’alimentation.',
  },
  CABLING_POE_CLASS: {
    title: 'Classe PoE insuffisante',
    text: '{load} demande la classe {takes} ; {port} fournit la classe {gives}.',
    hint: 'Utilisez un port de classe {takes} ou un injecteur.',
  },
  CABLING_POE_PRIORITY: {
    title: 'Priorité PoE non renseignée',
    text: 'Si une alimentation de {device} tombe en panne, une partie des appareils alimentés s’éteint ; rien ne dit lesquels : {count} de leurs ports n’ont pas de priorité ({ports}).',
    hint: 'Donnez à chacun de ces ports une priorité PoE : critique, haute ou basse.',
  },
};
