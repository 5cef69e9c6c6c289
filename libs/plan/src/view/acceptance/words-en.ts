import type { AcceptanceWords } from './words-keys.js';

// prettier-ignore
export const en: AcceptanceWords = {
  title: 'Acceptance file',
  subtitle: 'Certification of the cabling: scope, proofs, reserves',
  phase: 'Acceptance',
  states: {
    missing: 'No test', fail: 'Fail', duplicate: 'Two results', stale: 'Older than the link', uncalibrated: 'Tester not calibrated',
    'wrong-limit': 'Wrong limit', 'pass-marginal': 'Pass*', 'passed-after-retest': 'Passed after retest', pass: 'Pass',
    'not-required': 'Not required',
  },
  results: { pass: 'Pass', 'pass-marginal': 'Pass*', fail: 'Fail', 'fail-marginal': 'Fail*', unknown: 'No verdict' },
  text: {
    scope: 'Scope', scopeText: 'This file proves the links that the project adds or changes. Every figure in it was computed from the testers’ original files, which are attached with their SHA-256.',
    accepted: 'All {required} links are proven.', acceptedReserves: '{proven} of {required} links are proven; {reserved} are accepted under signed reserves.',
    notAccepted: 'Not ready for acceptance: {lacking} of {required} links are neither proven nor reserved.',
    links: 'Links', required: 'Links to prove', proven: 'Proven', reserved: 'Reserved', lacking: 'Open', works: 'Works',
    marginal: 'PASS*', marginalYes: 'accepted as pass', marginalNo: 'refused', lengthRule: 'Length may differ by', calibrationRule: 'Calibration valid for',
    reference: 'Reference method', notSaid: 'not agreed', limits: 'Limits and their confidence',
    packText: 'Results were recomputed on limit pack {pack}. A: equation, or at least three printed values compared · B: one value or the components compared · C: recalled, verified by nobody.',
    packUnverified: 'Limits of confidence C inform; they never overturn the tester’s verdict.',
    category: 'Category', model: 'Link', parameter: 'Parameter', range: 'MHz', confidence: 'Confidence', source: 'Standard', channel: 'channel', permanentLink: 'permanent link',
    noLimits: 'No limit of the pack was used: no copper link of this project has one.',
    testers: 'Testers and certificates', tester: 'Tester', serial: 'Serial', software: 'Software', calibratedOn: 'Calibrated', certificate: 'Certificate', validUntil: 'Valid until', tests: 'Tests', total: 'All', 'one-cord': 'one cord (both end connections count)', 'two-cord': 'two cords (one end connection counts)', 'three-cord': 'three cords (no end connection counts)',
    noTesters: 'No test names its tester.',
    summary: 'Summary', state: 'State', count: 'Links', share: 'Share', headroom: 'Headroom', headroomText: 'Smallest margin of the test that counts, in dB: {count} links, mean {mean} dB, standard deviation {sigma} dB.',
    headroomNone: 'No test shows a margin.', group: 'Group', mean: 'Mean (dB)', sigma: 'Std dev. (dB)', lowest: 'Lowest (dB)', outlier: 'worse than the others',
    byPanel: 'Panel', byOperator: 'Team', byTester: 'Tester', byProduct: 'Cable', byReel: 'Reel', worst: 'The twenty smallest margins', link: 'Link', ends: 'Ends', margin: 'Margin (dB)', at: 'Tested', limit: 'Limit', length: 'Length (m)', planned: 'Planned (m)',
    coverage: 'Coverage by panel', panel: 'Panel', faces: 'Panel faces by state', reserves: 'Reserves', noReserves: 'No reserve was signed.', reason: 'Reason', dueOn: 'Due', signedBy: 'Signed by',
    findings: 'What was noticed', noFindings: 'Nothing that contradicts the results was found.', code: 'Code', what: 'Finding', linkPages: 'Links, one by one', media: 'Cable', measured: 'Measured', operator: 'Team', date: 'Date',
    verdicts: 'Three verdicts', byTesterVerdict: 'Tester', byExported: 'On the tester’s limits', byPack: 'On {pack}', result: 'Verdict', unverified: 'unverified limit', figures: 'Worst margins', subject: 'Pairs', end: 'End', main: 'main', remote: 'remote', frequency: 'MHz', value: 'Value',
    history: 'Tests of this link', identifier: 'Identifier as typed', file: 'File', noTest: 'No test is bound to this link.', fibre: 'Fibre links', wavelength: 'nm', loss: 'Loss (dB)', budget: 'Budget (dB)', applications: 'Applications', events: 'OTDR events', trace: 'OTDR trace {way}', wayNotSaid: '(direction not said)', wayAb: 'A to B', wayBa: 'B to A', position: 'At (m)', reflectance: 'Reflectance (dB)', average: 'Mean (dB)',
    concordance: 'Concordance', boundHow: 'Found by', files: 'Original files', sha: 'SHA-256', by: 'Imported by', signatures: 'Signatures', client: 'For the client', contractor: 'For the contractor', site: 'Site', otherFindings: 'further findings: {n}', limitLine: 'limit of the tester', packLine: 'limit of our pack', reserveOf: 'Reserve', label: 'Label',
    exact: 'same text', normalised: 'case, spaces, zeros', alias: 'alias', template: 'scheme', sequence: 'order of time', manual: 'by hand', nvp: 'NVP', carries: 'Carries', carriesNot: 'Does not carry', months: '{n} months', lengthMargin: 'Margin (m)',
  },
};
