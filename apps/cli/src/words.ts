import type { Language } from '#findings';

/** What several commands tell a person, beside what findings say. */
// prettier-ignore
const english = {
  written: (path: string) => `${path} written`,
  begun: (path: string) => `${path} written; try "brassage plan check ${path}"`,
  unexpected: 'This should not happen; please report it with the command that you ran.',
  neverAsked: 'The devices were never asked.',
  nothingPlugged: (what: string) => `${what}: nothing is plugged in`,
  writtenAnew: (path: string) => `${path} has no list of cables to add lines to: it is written anew, without its comments`,
  nothingToWrite: 'nothing to write: the plan has no facts for this',
  nothingNew: 'nothing new',
  counted: (kind: string, added: number, changed: number) => `${kind}: ${added} added, ${changed} changed`,
  types: (added: number, changed: number, same: number, dry: boolean) => `${added} types ${dry ? 'would be ' : ''}added, ${changed} changed, ${same} as they were`,
  sums: (lines: string) => `left out, they sum up the table: line ${lines}`,
  rows: (rows: number, added: number, changed: number, dry: boolean) => `${rows} ${rows === 1 ? 'row' : 'rows'}: ${added} ${dry ? 'would be ' : ''}added, ${changed} changed`,
  observedAsPlanned: 'the network is as planned, as far as these tables tell',
  noSpace: (wanted: string, container: string) => `no free block of ${wanted} is left in ${container}`,
  noVlans: (wanted: string) => `${wanted} VLAN numbers are wanted; too few are free`,
  hosts: (count: number) => `${count} hosts`,
  cutOff: (vlan: string, users: number, from: string, to: string) => `VLAN ${vlan}: ${users} ${users === 1 ? 'port' : 'ports'} at ${from} no longer ${users === 1 ? 'reaches' : 'reach'} ${to}`,
  lacking: (ports: string) => `another way would need it on ${ports}`,
  allReach: 'every VLAN still reaches its gateway',
  detour: (vlan: string, way: string) => `VLAN ${vlan} goes another way: ${way}`,
  trace: { atLeast: 'at least ', openEnd: 'open end', split: 'fans out', loop: 'comes back to itself', noLength: 'length not recorded' },
  kinds: {} as Readonly<Record<string, string>>,
  stages: {
    shorten: 'Shorten: DHCP leases; then wait until the longest old one has run out',
    prepare: 'Prepare: the new network beside the old one',
    move: 'Move: every host, and what points at it',
    clean: 'Clean: the old network goes',
  },
  notRenumbered: (to: string, why: 'full' | 'overlap' | 'nested' | 'version', what: string) =>
    `${to} does not do: ${{ full: 'no address is left for', overlap: 'it meets', nested: 'these lie in the old network and move first:', version: 'it is of another IP version:' }[why]} ${what}`,
  byHand: {
    range: 'no room is left for the range',
    opening: 'look at the opening, which names a wider network',
    policy: 'look at the threshold of the site, which names an address that moves',
    text: 'look at the rule of the opening, which names an address that moves',
  },
  verdicts: { 'as-planned': 'as planned', different: 'different', 'not-seen': 'not seen' },
  seen: (what: string) => `, seen: ${what}`,
  down: ' (down)',
  unplanned: (port: string, seen: string) => `+ unplanned  ${port} sees ${seen}`,
  interfaces: (count: number) => `${count} interfaces`,
};

// prettier-ignore
const french: typeof english = {
  written: (path) => `${path} écrit`,
  begun: (path) => `${path} écrit ; essayez « brassage plan check ${path} »`,
  unexpected: 'Cela ne devrait pas arriver ; signalez-le, avec la commande que vous avez lancée.',
  neverAsked: 'Les équipements n’ont jamais été interrogés.',
  nothingPlugged: (what) => `${what} : rien n’y est branché`,
  writtenAnew: (path) => `${path} n’a pas de liste de câbles où ajouter des lignes : il est réécrit, sans ses commentaires`,
  nothingToWrite: 'rien à écrire : le plan n’a pas de faits pour cela',
  nothingNew: 'rien de nouveau',
  counted: (kind, added, changed) => `${kind} : ${added} ajoutés, ${changed} modifiés`,
  types: (added, changed, same, dry) => `${added} modèles ${dry ? 'seraient ajoutés' : 'ajoutés'}, ${changed} modifiés, ${same} inchangés`,
  sums: (lines) => `laissées de côté, elles totalisent la table : ligne ${lines}`,
  rows: (rows, added, changed, dry) => `${rows} ${rows === 1 ? 'ligne' : 'lignes'} : ${added} ${dry ? 'à ajouter' : 'ajoutés'}, ${changed} ${dry ? 'à modifier' : 'modifiés'}`,
  observedAsPlanned: 'le réseau est conforme au plan, autant que ces tables le disent',
  noSpace: (wanted, container) => `il ne reste aucun bloc libre de ${wanted} dans ${container}`,
  noVlans: (wanted) => `il faut ${wanted} numéros de VLAN ; trop peu sont libres`,
  hosts: (count) => `${count} hôtes`,
  cutOff: (vlan, users, from, to) => `VLAN ${vlan} : ${users} ${users === 1 ? 'port' : 'ports'} de ${from} ${users === 1 ? 'n’atteint' : 'n’atteignent'} plus ${to}`,
  lacking: (ports) => `un autre chemin en aurait besoin sur ${ports}`,
  allReach: 'chaque VLAN atteint encore sa passerelle',
  detour: (vlan, way) => `le VLAN ${vlan} prend un autre chemin : ${way}`,
  trace: { atLeast: 'au moins ', openEnd: 'bout libre', split: 'se divise', loop: 'revient sur lui-même', noLength: 'longueur non enregistrée' },
  kinds: { cable: 'câble', port: 'port', device: 'équipement', prefix: 'préfixe', vlan: 'VLAN', vlanGroup: 'domaine VLAN', vrf: 'VRF', range: 'plage', address: 'adresse', dhcpScope: 'étendue DHCP', fhrpGroup: 'groupe de passerelles', route: 'route', interfaceVlan: 'VLAN d’un port', opening: 'ouverture' },
  stages: {
    shorten: 'Raccourcir : les baux DHCP ; puis attendre la fin du plus long des anciens',
    prepare: 'Préparer : le nouveau réseau à côté de l’ancien',
    move: 'Déplacer : chaque hôte, et ce qui le désigne',
    clean: 'Nettoyer : l’ancien réseau disparaît',
  },
  notRenumbered: (to, why, what) =>
    `${to} ne convient pas : ${{ full: 'il n’y reste pas d’adresse pour', overlap: 'il rencontre', nested: 'ceux-ci sont dans l’ancien réseau et passent d’abord :', version: 'il est d’une autre version d’IP :' }[why]} ${what}`,
  byHand: {
    range: 'il ne reste pas de place pour la plage',
    opening: 'revoir l’ouverture, qui nomme un réseau plus large',
    policy: 'revoir le seuil du site, qui nomme une adresse déplacée',
    text: 'revoir la règle de l’ouverture, qui nomme une adresse déplacée',
  },
  verdicts: { 'as-planned': 'conforme', different: 'différent', 'not-seen': 'non vu' },
  seen: (what) => `, vu : ${what}`,
  down: ' (inactif)',
  unplanned: (port, seen) => `+ non prévu  ${port} voit ${seen}`,
  interfaces: (count) => `${count} interfaces`,
};

/** The words in the reader's language. */
export const words = (language: Language): typeof english => (language === 'fr' ? french : english);
