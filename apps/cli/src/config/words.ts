import type { Language } from '#findings';

/** What the commands say of configurations, beside what findings say. */
// prettier-ignore
const english = {
  same: 'No difference.',
  secret: (verdict: string, where: string) => `secret ${verdict}: ${where}`,
  verdicts: { differs: 'differs', 'not comparable': 'not comparable' } as Readonly<Record<string, string>>,
  backedUp: (good: number, all: number, changed: number) => `${good} of ${all} devices backed up, ${changed} changed`,
  noPlatform: '(no platform)',
  never: 'never',
  backups: { good: 'good', failed: 'failed', never: 'never', unknown: 'unknown' } as Readonly<Record<string, string>>,
  neverBackedUp: 'never backed up',
  asPlanned: 'as planned',
  differsIn: (features: string) => `differs in ${features}`,
  features: {} as Readonly<Record<string, string>>,
  rules: { must: 'must', 'must-not': 'must not', order: 'order' } as Readonly<Record<string, string>>,
  wouldLock: (kind: string, line: string) => `would lock us out (${kind}): ${line}`,
  lockouts: {} as Readonly<Record<string, string>>,
  pushes: {} as Readonly<Record<string, string>>,
  decideBy: (run: string) => `run ${run}: brassage config decide ${run} go-on | roll-back`,
  goesOn: 'The next wave begins.',
  goesBack: 'The run stops, and its devices are led back.',
};

// prettier-ignore
const french: typeof english = {
  same: 'Aucune différence.',
  secret: (verdict, where) => `secret ${verdict} : ${where}`,
  verdicts: { differs: 'différent', 'not comparable': 'non comparable' },
  backedUp: (good, all, changed) => `${good} équipements sauvegardés sur ${all}, dont ${changed} ont changé`,
  noPlatform: '(sans plateforme)',
  never: 'jamais',
  backups: { good: 'sauvegardé', failed: 'échec', never: 'jamais', unknown: 'inconnu' },
  neverBackedUp: 'jamais sauvegardé',
  asPlanned: 'conforme',
  differsIn: (features) => `diffère : ${features}`,
  features: {
    vlans: 'VLAN', routing: 'routage', 'spanning tree': 'spanning tree', snmp: 'SNMP', time: 'heure', logging: 'journaux', access: 'accès', filters: 'filtres',
  },
  rules: { must: 'obligatoire', 'must-not': 'interdit', order: 'ordre' },
  wouldLock: (kind, line) => `couperait notre accès (${kind}) : ${line}`,
  lockouts: {
    'management-address': 'adresse de gestion', 'management-interface': 'interface de gestion', 'management-vlan': 'VLAN de gestion', uplink: 'liaison montante',
    'default-route': 'route par défaut', 'access-list': 'liste d’accès', 'ssh-service': 'service SSH', login: 'connexion',
  },
  pushes: {
    planned: 'en attente', running: 'en cours', unchanged: 'rien d’envoyé', confirmed: 'confirmé', 'rolled-back': 'revenu en arrière', 'needs-person': 'demande une personne', 'not-started': 'non commencé',
  },
  decideBy: (run) => `envoi ${run} : brassage config decide ${run} go-on | roll-back`,
  goesOn: 'La vague suivante commence.',
  goesBack: 'L’envoi s’arrête, et ses équipements sont ramenés.',
};

/** The words in the reader's language. */
export const configWords = (language: Language): typeof english => (language === 'fr' ? french : english);

/** The word for a value of the API; the value itself where it is the word. */
export const wordFor = (words: Readonly<Record<string, string>>, value: string): string =>
  words[value] ?? value;
