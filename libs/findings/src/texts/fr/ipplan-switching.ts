import type { Texts } from '../../text.js';
import type { ipplanSwitching as english } from '../en/ipplan-switching.js';

export const ipplanSwitching: Texts<keyof typeof english> = {
  IPPLAN_VLAN_ID_INVALID: {
    title: 'Numéro de VLAN inutilisable',
    text: 'VLAN {vid} ({name}) : les numéros utilisables vont de 1 à 4094, sauf 1002 à 1005.',
    hint: 'Choisissez un autre numéro.',
  },
  IPPLAN_VLAN_GROUP_EMPTY: {
    title: 'Groupe de VLAN sans numéro',
    text: 'Le groupe {group} ne donne aucun numéro de VLAN : {vids}.',
    hint: 'Corrigez son numéro le plus bas et le plus haut, ou ses plages.',
  },
  IPPLAN_VLAN_ID_OUTSIDE_GROUP: {
    title: 'Numéro de VLAN hors de son groupe',
    text: 'Le VLAN {vid} ({name}) n’est pas dans {vids}, les numéros du groupe {group}.',
    hint: 'Choisissez un numéro du groupe, ou élargissez le groupe.',
  },
  IPPLAN_VLAN_ID_CLASH: {
    title: 'Numéro de VLAN en double',
    text: 'Le numéro de VLAN {vid} figure plusieurs fois dans le domaine {domain} : {vlans}.',
    hint: 'Donnez un numéro libre à l’un d’eux.',
  },
  IPPLAN_VLAN_NAME_CLASH: {
    title: 'Nom de VLAN en double',
    text: 'Le nom de VLAN {name} figure plusieurs fois dans le domaine {domain} : {vlans}.',
    hint: 'Renommez l’un d’eux.',
  },
  IPPLAN_VLAN_MEANING_DIFFERS: {
    title: 'Deux VLAN n’en font qu’un',
    text: 'Le trunk {port} – {other} relie {vlanA} à {vlanB} d’un autre domaine : même numéro, sens différent.',
    hint: 'Renumérotez l’un des deux, ou ne l’autorisez pas sur ce trunk.',
  },
  IPPLAN_VLAN_WITHOUT_PREFIX: {
    title: 'VLAN sans réseau',
    text: 'Le VLAN {vid} ({name}) n’a pas de préfixe alors qu’il est routé.',
    hint: 'Enregistrez son préfixe, ou déclarez le VLAN de niveau 2 uniquement.',
  },
  IPPLAN_VLAN_SEVERAL_PREFIXES: {
    title: 'VLAN avec plusieurs réseaux',
    text: 'Le VLAN {vid} ({name}) porte plusieurs réseaux : {prefixes}.',
    hint: 'Gardez un réseau par VLAN, sauf réseau secondaire voulu.',
  },
  IPPLAN_ACCESS_WITHOUT_VLAN: {
    title: 'Port d’accès sans VLAN',
    text: 'Le port d’accès {port} n’a pas de VLAN.',
    hint: 'Choisissez son VLAN ; un port inutilisé va dans le VLAN de quarantaine, désactivé.',
  },
  IPPLAN_VLAN_RETIRED: {
    title: 'VLAN retiré encore utilisé',
    text: 'Le VLAN {vid} ({name}) est déclaré retiré, mais {ports} ports d’accès y sont encore.',
    hint: 'Déplacez les ports, ou réactivez le VLAN.',
  },
  IPPLAN_VLAN_INTERRUPTED: {
    title: 'VLAN interrompu',
    text: 'Le VLAN {vid} ({name}) ne va pas de {from} à {to} : il n’est pas autorisé sur {ports}. {users} ports sont isolés.',
    hint: 'Autorisez le VLAN {vid} sur {ports}.',
  },
  IPPLAN_VLAN_RENUMBERED: {
    title: 'VLAN traduit d’un seul côté',
    text: 'Le VLAN {vid} ({name}) ne va pas de {from} à {to} : les deux extrémités d’une liaison du trajet, parmi {ports}, ne lui donnent pas le même numéro. {users} ports sont isolés.',
    hint: 'Traduisez le VLAN {vid} vers le même numéro aux deux extrémités, ou à aucune.',
  },
  IPPLAN_VLAN_NO_PATH: {
    title: 'Aucune liaison pour le VLAN',
    text: 'VLAN {vid} ({name}) : aucune liaison ne mène de {from} à {to}. {users} ports sont isolés.',
    hint: 'Raccordez {from} de façon à atteindre {to}, ou corrigez le câblage enregistré.',
  },
  IPPLAN_NATIVE_DIFFERS: {
    title: 'VLAN natif différent',
    text: 'Le VLAN natif est {vlanA} sur {port} et {vlanB} sur {other} : les trames non étiquetées changent de VLAN.',
    hint: 'Mettez le même VLAN natif aux deux extrémités.',
  },
  IPPLAN_ACCESS_DIFFERS: {
    title: 'Deux VLAN d’accès reliés',
    text: '{port} est dans {vlanA}, {other} dans {vlanB} : la liaison fait de deux réseaux un seul.',
    hint: 'Mettez les deux extrémités dans le même VLAN, ou faites de la liaison un trunk.',
  },
  IPPLAN_MODE_MISMATCH: {
    title: 'Trunk face à un accès',
    text: '{port} est en mode {modeA}, {other} en mode {modeB}.',
    hint: 'Mettez le même mode aux deux extrémités.',
  },
  IPPLAN_TRUNK_NEGOTIATED: {
    title: 'Trunk laissé à la négociation',
    text: '{count} ports de {device} négocient leur mode avec ce qui s’y branche (DTP) : {ports}.',
    hint: 'Fixez le mode et coupez la négociation (switchport nonegotiate).',
  },
  IPPLAN_TRUNK_NOT_FORMED: {
    title: 'Trunk qui ne s’établit pas',
    text: '{port} ({modeA}) et {other} ({modeB}) ne s’accordent pas sur un trunk : la liaison reste en accès.',
    hint: 'Fixez le mode des deux côtés, sans négociation.',
  },
  IPPLAN_VLAN_PRUNE: {
    title: 'VLAN inutiles sur un trunk',
    text: 'Le trunk {port} – {other} autorise des VLAN que personne n’utilise au-delà : {vids}.',
    hint: 'Retirez-les des deux extrémités pour y confiner diffusions et défauts.',
  },
  IPPLAN_TRUNK_ASYMMETRIC: {
    title: 'Listes de VLAN différentes',
    text: 'Les extrémités n’autorisent pas les mêmes VLAN. Sur {port} seulement : {onlyA}. Sur {other} seulement : {onlyB}.',
    hint: 'Autorisez les mêmes VLAN aux deux extrémités.',
  },
  IPPLAN_VLAN_1_USED: {
    title: 'VLAN 1 utilisé',
    text: 'Le VLAN 1 a {ports} ports et {networks} réseaux ; tout port de commutateur y est tant que rien d’autre n’est dit.',
    hint: 'Utilisez un autre VLAN pour les hôtes et l’administration.',
  },
  IPPLAN_VOICE_IS_DATA: {
    title: 'VLAN voix identique au VLAN données',
    text: '{port} a {vlan} à la fois pour les données et la voix.',
    hint: 'Donnez aux téléphones leur propre VLAN.',
  },
  IPPLAN_LAG_MEMBER_VLANS: {
    title: 'VLAN sur un membre d’agrégat',
    text: '{port} est membre de {lag}, mais a ses propres réglages de VLAN.',
    hint: 'Réglez les VLAN sur {lag} uniquement.',
  },
  IPPLAN_ADDRESS_OTHER_VLAN: {
    title: 'Adresse dans le réseau d’un autre VLAN',
    text: '{address} est dans {prefix}, le réseau de {vlan}, mais {port} est dans {own}.',
    hint: 'Donnez-lui une adresse de {own}, ou mettez l’interface dans {vlan}.',
  },
  IPPLAN_STACKING: {
    title: 'Empilement de VLAN incohérent',
    text: 'VLAN {vid} ({name}) : un VLAN client nomme le VLAN de service qui le porte, et lui seul.',
    hint: 'Indiquez son empilement, ou le VLAN de service qui le porte.',
  },
  IPPLAN_TRANSLATION_CLASH: {
    title: 'VLAN traduit deux fois',
    text: '{port} traduit {vids} et {vlans} plus d’une fois : les trames auraient deux sens.',
    hint: 'Gardez une seule traduction par numéro et par VLAN.',
  },
  IPPLAN_VLAN_OUT_OF_REACH: {
    title: 'VLAN hors de son domaine',
    text: 'Le VLAN {vid} ({name}) appartient au domaine {group}, qui ne s’étend pas à {ports}.',
    hint: 'Utilisez un VLAN du domaine de ce lieu, ou élargissez le domaine.',
  },
  IPPLAN_LOOP_UNJUDGED: {
    title: 'Boucle sans spanning tree enregistré',
    text: '{count} équipements forment une boucle, et le plan ne dit rien de leur spanning tree : {loop}.',
    hint: 'Enregistrez le spanning tree de chacun : mode, priorité, et le pont qui doit être racine.',
  },
  IPPLAN_LOOP_WITHOUT_STP: {
    title: 'Boucle sans arbre recouvrant',
    text: '{device} ne participe pas à l’arbre recouvrant, mais se trouve dans une boucle : {loop}. Une seule diffusion la saturerait.',
    hint: 'Activez l’arbre recouvrant sur cet équipement, ou ouvrez la boucle.',
  },
  IPPLAN_BPDU_GUARD_MISSING: {
    title: 'Ports d’accès sans garde BPDU',
    text: '{count} ports d’accès de {device} laissent entrer un commutateur étranger : {ports}.',
    hint: 'Déclarez-les ports d’extrémité avec garde BPDU.',
  },
  IPPLAN_STP_ROOT: {
    title: 'Autre racine que prévu',
    text: '{device} a la priorité d’arbre recouvrant {priority} ; la racine voulue {root} a {rootPriority} et ne l’emporterait pas.',
    hint: 'Donnez à la racine voulue la priorité la plus basse.',
  },
  IPPLAN_LAG_SPLIT: {
    title: 'Agrégat vers plusieurs équipements',
    text: 'Les membres de {lag} mènent à {devices}.',
    hint: 'Raccordez tous les membres à un seul agrégat d’un seul équipement. Une paire qui n’en fait qu’un a des agrégats aux mêmes VLAN, et entre les deux un lien qui les porte.',
  },
  IPPLAN_LAG_ONE_SIDED: {
    title: 'Agrégat d’un seul côté',
    text: '{lag} est un agrégat, mais {other} à l’autre bout n’est membre d’aucun.',
    hint: 'Faites un agrégat des deux côtés, ou d’aucun.',
  },
  IPPLAN_LAG_MEMBER_SPEED: {
    title: 'Membres d’agrégat de débits différents',
    text: 'Les membres de {lag} n’ont pas le même débit : {members}. Seuls des égaux se partagent la charge.',
    hint: 'Utilisez des ports de même débit.',
  },
  IPPLAN_MTU_DIFFERS: {
    title: 'MTU différente aux deux bouts',
    text: '{port} a une MTU de {mtu}, {other} de {otherMtu} : les grands paquets sont perdus sans un mot.',
    hint: 'Réglez la même MTU aux deux bouts.',
  },
  IPPLAN_VLAN_MTU: {
    title: 'MTU trop petite pour le VLAN',
    text: '{port} accepte {mtu} octets, mais les hôtes de {vlans} en envoient jusqu’à {needed}.',
    hint: 'Augmentez la MTU de l’interface.',
  },
  IPPLAN_SPEED_FIXED: {
    title: 'Débit ou duplex fixé d’un côté',
    text: '{port} est réglé sur {setting}, {other} sur {otherSetting} : le côté qui négocie retombe en semi-duplex.',
    hint: 'Laissez négocier les deux côtés.',
  },
  IPPLAN_SEEN_OTHER_MODE: {
    title: 'Autre mode que prévu',
    text: '{port} est en mode {seen} ; le plan dit {planned}.',
    hint: 'Corrigez l’équipement, ou le plan.',
  },
  IPPLAN_SEEN_OTHER_VLAN: {
    title: 'Autre VLAN que prévu',
    text: '{port} a le VLAN {seen} non étiqueté ; le plan dit {planned}.',
    hint: 'Corrigez l’équipement, ou le plan.',
  },
  IPPLAN_SEEN_OTHER_TRUNK: {
    title: 'Liste de trunk autre que prévu',
    text: 'Il manque à {port} les VLAN {missing} du plan ; il autorise en plus {extra}.',
    hint: 'Corrigez l’équipement, ou le plan.',
  },
};
