import type { Texts } from '../../text.js';
import type { cablingLinks as english } from '../en/cabling-links.js';

export const cablingLinks: Texts<keyof typeof english> = {
  CABLING_LINK_TOO_LONG: {
    title: 'Lien permanent trop long',
    text: '{cables} : {lengthM} m de câble posé, {maxM} m admis (ISO/IEC 11801-1).',
    hint: 'Raccourcissez le parcours de {overM} m, rapprochez le répartiteur ou passez en fibre.',
  },
  CABLING_CORDS_TOO_LONG: {
    title: 'Cordons trop longs',
    text: '{cables} : {lengthM} m de cordons dans un même canal, {maxM} m admis au total.',
    hint: 'Prenez des cordons plus courts, de {overM} m en tout.',
  },
  CABLING_CHANNEL_TOO_LONG: {
    title: 'Canal trop long',
    text: '{cables} : {lengthM} m d’équipement à équipement, {maxM} m admis (ISO/IEC 11801-1).',
    hint: 'Raccourcissez le canal de {overM} m ou passez en fibre.',
  },
  CABLING_TEN_GIG_TOO_LONG: {
    title: '10GBASE-T au-delà du câble',
    text: '{cables} ({media}) : un canal de {lengthM} m porte 10 Gbit/s ; ce câble admet {maxM} m.',
    hint: 'Passez en Cat 6A, ou réduisez le débit à 1 ou 2,5 Gbit/s.',
  },
  CABLING_LONG_CORDS: {
    title: 'Lien trop long pour ses cordons',
    text: '{cables} : {lengthM} m de câble posé avec {cordsM} m de cordons ; avec des cordons aussi longs, {maxM} m sont admis (ISO/IEC 11801-1).',
    hint: 'Prenez des cordons plus courts ou raccourcissez le lien.',
  },
  CABLING_CAT8_TOO_LONG: {
    title: 'Au-delà de 30 m de Cat 8',
    text: '{cables} : un canal cuivre de {lengthM} m porte {speedMbps} Mbit/s ; {maxM} m sont admis (IEEE 802.3bq).',
    hint: 'Raccourcissez le canal ou passez en fibre.',
  },
  CABLING_ROUTE_HOT: {
    title: 'Lien trop long pour la chaleur',
    text: '{cables} : {lengthM} m de câble posé sur un parcours qui atteint {temperatureC} °C ; {maxM} m y sont admis.',
    hint: 'Raccourcissez le lien, passez au frais ou prenez du câble écranté.',
  },
  CABLING_CABLE_TOO_SHORT: {
    title: 'Câble trop court',
    text: '{cable} mesure {lengthM} m ; ses cheminements en demandent {wayM}, avec le mou {neededM} m.',
    hint: 'Prévoyez {neededM} m ou corrigez les cheminements.',
  },
  CABLING_CORD_TOO_SHORT: {
    title: 'Cordon trop court',
    text: '{cable} mesure {lengthM} m ; les deux ports sont distants de {leastM} m.',
    hint: 'Prenez un cordon de {stockM} m.',
  },
  CABLING_WAY_BROKEN: {
    title: 'Cheminements sans jonction',
    text: '{cable} passe de {from} à {to}, qui n’ont pas d’extrémité commune.',
    hint: 'Ajoutez le cheminement intermédiaire ou corrigez l’ordre.',
  },
  CABLING_WIRING_MIXED: {
    title: 'Paires inversées',
    text: '{cable} est raccordé en {a} à une extrémité et en {b} à l’autre.',
    hint: 'Raccordez les deux extrémités de la même façon.',
  },
  CABLING_WIRING_OF_SITE: {
    title: 'Câblage différent de celui du site',
    text: '{cable} est raccordé en {wiring} ; le site utilise {wanted}.',
    hint: 'Raccordez-le en {wanted}.',
  },
  CABLING_FIRE_CLASS: {
    title: 'Réaction au feu insuffisante',
    text: '{cable} est de classe {fireClass} ; le bâtiment exige {wanted} (EN 50575).',
    hint: 'Posez un câble de classe {wanted} ou meilleure.',
  },
  CABLING_BEND_TIGHT: {
    title: 'Courbure trop serrée',
    text: '{pathway} courbe les câbles à {radiusMm} mm ; {cables} n’admettent pas moins de {neededMm} mm.',
    hint: 'Élargissez la courbe ou changez de parcours.',
  },
  CABLING_PATHWAY_FULL: {
    title: 'Cheminement sans réserve',
    text: '{pathway} est rempli à {percent} % par {count} câbles ; {limit} % laissent une réserve.',
    hint: 'Prévoyez un autre cheminement ou changez de parcours.',
  },
  CABLING_PATHWAY_OVERFULL: {
    title: 'Cheminement saturé',
    text: '{pathway} est rempli à {percent} % par {count} câbles ; au-delà de {limit} % plus rien ne passe.',
    hint: 'Changez de parcours ou prenez une section plus grande.',
  },
  CABLING_CONDUIT_OVERFULL: {
    title: 'Fourreau saturé',
    text: '{pathway} est rempli à {percent} % par {count} câbles ; {limit} % sont admis pour ce nombre (NEC, chapitre 9).',
    hint: 'Prenez un fourreau plus grand ou un autre parcours.',
  },
  CABLING_POWER_TOO_NEAR: {
    title: 'Trop près du courant fort',
    text: 'Dans {pathway}, {copper} câbles cuivre sont à {isMm} mm des câbles d’énergie ({power}) ; il faut {neededMm} mm (EN 50174-2).',
    hint: 'Éloignez-les de {neededMm} mm, séparez-les par une cloison métallique ou passez en fibre.',
  },
  CABLING_POE_BUNDLE: {
    title: 'Toron trop gros pour la téléalimentation',
    text: 'Les torons de {pathway} comptent {size} câbles, dont {powered} téléalimentés ; {max} au plus sont conseillés (TIA TSB-184-A).',
    hint: 'N’en liez pas plus de {max}, ou laissez-les libres.',
  },
  CABLING_POE_CABLE: {
    title: 'Câble fin pour la téléalimentation',
    text: '{cable} ({media}) doit porter la classe {powerClass}, qui emploie les quatre paires.',
    hint: 'Prenez du Cat 6A pour les nouveaux liens à quatre paires alimentées.',
  },
  CABLING_FIRESTOP_MISSING: {
    title: 'Calfeutrement non renseigné',
    text: '{pathway} traverse une paroi coupe-feu et aucun calfeutrement n’est enregistré.',
    hint: 'Indiquez l’identifiant du calfeutrement.',
  },
  CABLING_FIBRE_ACCEPTANCE: {
    title: 'Limite de recette au-delà de l’application',
    text: '{cables} : un lien peut être reçu avec {limitDb} dB (ISO/IEC 14763-3), mais {speedMbps} Mbit/s supporte {budgetDb} dB.',
    hint: 'Convenez d’une limite plus sévère avant les mesures.',
  },
  CABLING_FIBRE_TOO_LONG: {
    title: 'Fibre trop longue',
    text: '{cables} ({media}) : {lengthM} m ; {speedMbps} Mbit/s porte à {maxM} m (IEEE 802.3).',
    hint: 'Prenez une meilleure fibre, de la monomode ou un débit plus faible.',
  },
  CABLING_POLARITY: {
    title: 'Polarité incorrecte',
    text: 'La lumière de {port} n’arrive pas aux récepteurs de {far} : fibres {fibres}.',
    hint: 'Retournez un cordon parmi {cables}, ou prenez un trunk d’un autre type.',
  },
  CABLING_UPLINKS_SHARE: {
    title: 'Liens montants au même risque',
    text: 'Tous les membres de {lag} passent par {shared}.',
    hint: 'Faites passer l’un d’eux ailleurs.',
  },
  CABLING_FEEDS_SHARE: {
    title: 'Alimentations sur un même distributeur',
    text: 'Les {count} alimentations de {device} dépendent de {distributor}.',
    hint: 'Branchez l’une d’elles sur un autre distributeur.',
  },
  CABLING_PINS_MIXED: {
    title: 'Broches d’un seul côté',
    text: '{cable} relie {pinned} (avec broches) et {unpinned} (sans).',
    hint: 'Prenez un cordon à broches du côté de {unpinned}.',
  },
  CABLING_CATEGORY_MIXED: {
    title: 'Câble plus faible dans le canal',
    text: '{cable} est en {media} dans un canal {better} : tout le canal retombe en {media}.',
    hint: 'Prenez un cordon {better} ou mieux.',
  },
  CABLING_SCREEN_BROKEN: {
    title: 'Écran interrompu',
    text: '{link} est écranté ({screen}), mais {gap} sur son trajet ne l’est pas : l’écran s’arrête là.',
    hint: 'Prenez des cordons et connecteurs blindés de bout en bout, ou un lien sans écran.',
  },
  CABLING_TRANSCEIVER_CAGE: {
    title: 'Émetteur-récepteur inadapté à la cage',
    text: '{transceiver} est fait pour {formFactor} ; {port} est en {connector}.',
    hint: 'Prenez un émetteur-récepteur pour cette cage.',
  },
  CABLING_OPTICS_MEDIUM: {
    title: 'Émetteurs-récepteurs pour des supports différents',
    text: '{port} porte {application}, son extrémité {far} porte {farApplication} : l’un est prévu pour un autre support.',
    hint: 'Prenez le même type aux deux extrémités.',
  },
  CABLING_OPTICS_WAVELENGTHS: {
    title: 'Longueurs d’onde différentes',
    text: '{port} porte {application}, son extrémité {far} porte {farApplication} : ce que l’un émet, l’autre ne le reçoit pas.',
    hint: 'Prenez le même type aux deux extrémités ; d’une paire bidirectionnelle, une moitié à chaque bout.',
  },
  CABLING_OPTICS_FIBRES: {
    title: 'Nombres de fibres différents',
    text: '{port} porte {application}, son extrémité {far} porte {farApplication} : ils n’utilisent pas le même nombre de fibres.',
    hint: 'Prenez le même type aux deux extrémités.',
  },
  CABLING_OPTICS_SPEED: {
    title: 'Débits différents',
    text: '{port} porte {application}, son extrémité {far} porte {farApplication}.',
    hint: 'Prenez des émetteurs-récepteurs de même débit.',
  },
  CABLING_OPTICS_REACH: {
    title: 'Au-delà de la portée de l’émetteur-récepteur',
    text: '{cables} mesurent {lengthM} m ; {application} et {farApplication} portent à {maxM} m sur ce support.',
    hint: 'Prenez des émetteurs-récepteurs de plus grande portée, ou un trajet plus court.',
  },
  CABLING_FIBRE_LOSS: {
    title: 'Affaiblissement optique trop élevé',
    text: '{cables} : {lossDb} dB sur {lengthM} m avec {connectors} paires de connecteurs et {splices} épissures ; {speedMbps} Mbit/s supporte {budgetDb} dB.',
    hint: 'Supprimez un panneau, épissez au lieu de connecter, ou choisissez une optique de budget supérieur.',
  },
  CABLING_FIBRE_TYPES_MIXED: {
    title: 'Multimode relié à monomode',
    text: 'Un même canal comporte de la fibre multimode ({multimode}) et monomode ({singlemode}).',
    hint: 'Utilisez un seul type de fibre de bout en bout.',
  },
};
