import type { Texts } from '../../text.js';
import type { addressing as english } from '../en/addressing.js';

/** Adresses et numéros de VLAN tels qu’on les tape dans un tableur, et exports d’autres gestionnaires d’adresses. */
export const addressing: Texts<keyof typeof english> = {
  TABLE_IP_LEADING_ZERO: {
    title: 'Zéro en tête',
    text: '« {value} » : certains programmes lisent un octet à zéro initial en octal, d’autres en décimal.',
    hint: 'S’il s’agit de {right}, écrivez-le ainsi.',
  },
  TABLE_IP_MAPPED: {
    title: 'IPv4 en notation IPv6',
    text: '« {value} » est une adresse IPv4 en notation IPv6 ; personne n’y reconnaîtrait {right}.',
    hint: 'Écrivez {right}.',
  },
  TABLE_IP_ZONE: {
    title: 'Adresse avec une zone',
    text: '« {value} » nomme après le % une interface d’une seule machine ; ailleurs elle ne veut rien dire.',
    hint: 'Écrivez {right}, ou retirez la ligne : une adresse locale de lien n’appartient à aucun plan.',
  },
  TABLE_IP_HOST_BITS: {
    title: 'Adresse au lieu d’un préfixe',
    text: '« {value} » est une adresse d’un réseau, pas le réseau.',
    hint: 'S’il s’agit du réseau, écrivez {right}.',
  },
  TABLE_IP_NO_LENGTH: {
    title: 'Longueur absente',
    text: '« {value} » ne dit pas la longueur de son préfixe.',
    hint: 'Écrivez la longueur, comme {example}. Dans un tableau, une colonne avec le masque suffit, ou un réseau enregistré autour de l’adresse.',
  },
  TABLE_IP_LENGTH: {
    title: 'Longueur impossible',
    text: 'La longueur dans « {value} » ne convient pas à ce champ.',
    hint: 'En IPv4 elle va de 0 à 32, en IPv6 de 0 à 128 ; une adresse seule n’en a pas.',
  },
  TABLE_IP_MASK: {
    title: 'Masque à trous',
    text: 'Le masque dans « {value} » n’est pas une suite de uns suivie de zéros.',
    hint: 'Écrivez plutôt la longueur, par exemple /24.',
  },
  TABLE_IP_UNREADABLE: {
    title: 'Pas une adresse',
    text: '« {value} » n’est ni une adresse IPv4 ni une adresse IPv6.',
    hint: 'Écrivez-la comme {example}.',
  },
  TABLE_VLAN_ID: {
    title: 'Numéro de VLAN inutilisable',
    text: '« {value} » n’est pas un numéro qu’un VLAN puisse avoir : IEEE 802.1Q garde 0 et 4095, les commutateurs gardent 1002 à 1005.',
    hint: 'Donnez-lui un numéro de 1 à 4094, hors de 1002 à 1005.',
  },
  PHPIPAM_UNREADABLE: {
    title: 'Pas un export de phpIPAM',
    text: 'Lecture impossible : {problem}',
    hint: 'Exportez de phpIPAM en CSV, XLS(X) ou JSON : sections, sous-réseaux, adresses, VLAN.',
  },
  PHPIPAM_ROW_SKIPPED: {
    title: 'Ligne écartée',
    text: '« {object} » de {list} a été écarté, pour ce qui est signalé au même endroit.',
    hint: 'Corrigez-le dans phpIPAM, ou enregistrez-le à la main.',
  },
  PHPIPAM_REFERENCE_MISSING: {
    title: 'Ne désigne rien',
    text: '« {object} » de {list} nomme {field} « {target} », absent de l’export.',
    hint: 'Exportez aussi {field} ; l’objet est entré sans lui.',
  },
  PHPIPAM_FIELD_DROPPED: {
    title: 'Colonne non reprise',
    text: '« {field} » de {list} est rempli dans {count} lignes et n’a pas de place dans le plan.',
    hint: 'Rien à faire ; gardez l’export si vous en avez besoin.',
  },
  PHPIPAM_LIST_UNKNOWN: {
    title: 'Feuille non reprise',
    text: 'Impossible de dire ce que sont les {count} lignes de « {list} ».',
    hint: 'Sont lus les sections, sous-réseaux, adresses, VLAN, domaines L2 et VRF ; leur première ligne nomme les colonnes.',
  },
  OBSERVED_UNKNOWN: {
    title: 'Rien compris',
    text: 'Impossible de savoir ce que {file} dit du réseau.',
    hint: 'Donnez un tableau dont la première ligne nomme les colonnes (équipement, port, mac…), une liste d’adresses, ou une zone DNS : docs/ip-plan.md.',
  },
  OBSERVED_ROW: {
    title: 'Ligne non comprise',
    text: '« {value} » ne correspond à rien que le plan connaisse ({what}).',
    hint: 'La ligne a été écartée ; les autres comptent.',
  },
};
