import type { TestResult } from '../model/record.js';

const PASS = [
  'pass',
  'passed',
  'ok',
  'p',
  'good',
  'reussi',
  'reussie',
  'reussite',
  'conforme',
  'bon',
  'bonne',
  'correct',
  'valide',
  'succes',
  'bestanden',
  'io',
  'i o',
  'gut',
  'in ordnung',
  'erfolgreich',
];
const FAIL = [
  'fail',
  'failed',
  'failure',
  'nok',
  'not ok',
  'f',
  'ko',
  'bad',
  'echec',
  'echoue',
  'echouee',
  'non conforme',
  'non reussi',
  'mauvais',
  'mauvaise',
  'rate',
  'defaut',
  'nicht bestanden',
  'nio',
  'n i o',
  'nicht in ordnung',
  'schlecht',
  'fehler',
  'fehlgeschlagen',
  'durchgefallen',
];
/** Words for a test that says nothing: not made, broken off, or measured without a limit. */
const NONE = [
  '',
  'n/a',
  'na',
  'nd',
  'none',
  'unknown',
  'info',
  'informative',
  'information only',
  'no limit',
  'no result',
  'not tested',
  'untested',
  'not evaluated',
  'incomplete',
  'aborted',
  'cancelled',
  'canceled',
  'inconnu',
  'non teste',
  'non testee',
  'non evalue',
  'sans limite',
  'aucune limite',
  'incomplet',
  'abandonne',
  'annule',
  'sans objet',
  'unbekannt',
  'nicht getestet',
  'nicht gepruft',
  'ungepruft',
  'ohne grenzwert',
  'kein grenzwert',
  'unvollstandig',
  'abgebrochen',
];
const RESULTS = new Map<string, 'pass' | 'fail' | 'unknown'>([
  ...PASS.map((word) => [word, 'pass'] as const),
  ...FAIL.map((word) => [word, 'fail'] as const),
  ...NONE.map((word) => [word, 'unknown'] as const),
]);

const MARGINAL = /\*|marginale?|knapp|limite/i;

/** What the tester said, by its words in English, French or German; a star (or *marginal*) is kept. null: unknown word. */
export function cellResult(text: string): TestResult | null {
  const plain = RESULTS.get(wordOf(text));
  if (plain === 'unknown') return plain;
  const marginal = MARGINAL.test(text);
  const result =
    plain ?? (marginal ? RESULTS.get(wordOf(text.replaceAll(new RegExp(MARGINAL, 'gi'), ' '))) : null);
  if (!result || result === 'unknown') return null;
  return marginal ? `${result}-marginal` : result;
}

/** Without accents, case, what stands in brackets (`FAIL (NEXT)`) and the signs around the word. */
function wordOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.]|\([^()]*\)/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s\-–—_!?:,]+|[\s\-–—_!?:,]+$/g, '');
}

/** Worse of two verdicts. */
export function worse(a: TestResult, b: TestResult): TestResult {
  const order: readonly TestResult[] = ['fail', 'fail-marginal', 'unknown', 'pass-marginal', 'pass'];
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}
