import type { Texts } from '../../text.js';
import type { cablingFixes as english } from '../en/cabling-fixes.js';

export const cablingFixes: Texts<keyof typeof english> = {
  CABLING_FIX_LENGTH: {
    title: 'Prendre un câble plus long',
    text: 'Donner {lengthM} m à {cable}.',
    hint: 'Vérifiez que cette longueur existe.',
  },
  CABLING_FIX_WIRING: {
    title: 'Raccorder à l’identique',
    text: 'Raccorder {cable} en {wiring} aux deux extrémités.',
    hint: 'Prévenez ceux qui raccordent.',
  },
  CABLING_FIX_TURN: {
    title: 'Retourner un cordon',
    text: 'Donner à {cable} le profil {profile}.',
    hint: 'Prenez un cordon de cette polarité.',
  },
  CABLING_FIX_LABEL: {
    title: 'Suivre la nomenclature',
    text: 'Renommer {cable} en {label}.',
    hint: 'Réimprimez ses étiquettes.',
  },
  CABLING_FIX_LABELS: {
    title: 'Une étiquette par câble',
    text: 'Renommer tous les câbles {label} sauf un : {labels}.',
    hint: 'Réimprimez leurs étiquettes.',
  },
  CABLING_FIX_MEDIA: {
    title: 'Prendre un câble adapté',
    text: 'Passer {cable} en {media}.',
    hint: 'Vérifiez le stock de cordons.',
  },
  CABLING_FIX_NEXT_PORT: {
    title: 'Utiliser un port libre',
    text: 'Brancher {cable} sur {port}.',
    hint: 'Vérifiez sur place que le port est vraiment libre.',
  },
  CABLING_FIX_MOVE_UNIT: {
    title: 'Déplacer l’équipement',
    text: 'Déplacer {device} en U{unit}.',
    hint: 'Vérifiez que la profondeur et les montants le permettent.',
  },
  CABLING_FIX_UNPLUG: {
    title: 'Débrancher le câble',
    text: 'Retirer les deux extrémités de {cable} de leurs ports.',
    hint: 'À faire une fois le câble déposé.',
  },
};
