import { target, targets } from '../trust/session.fixture.js';
import { identifierFindings } from './collisions.js';
import { testPlanOf } from './test-plan.js';
import { testerListProfileSchema } from './tester-profile.js';
import { identifierText, listText } from './write-list.js';

const profile = (more: object) => testerListProfileSchema.parse({ name: 't', ...more });
const named = (...names: string[]) =>
  testPlanOf(names.map((label, i) => target(i, { names: [label], fields: { ...target(i).fields, label } })));
const codes = (names: string[], more: object) =>
  identifierFindings(named(...names), profile(more)).map(({ code }) => code);

describe('the test plan', () => {
  it('goes along the panels as people count: P1:2 before P1:10', () => {
    const shuffled = [target(9), target(30), target(1), target(0)];
    expect(testPlanOf(shuffled).map(({ identifier }) => identifier)).toEqual([
      'L-1001',
      'L-1002',
      'L-1010',
      'L-1031',
    ]);
  });

  it('holds what must be proven: no trunk as a whole, nothing retired', () => {
    const some = [
      target(0),
      target(1, { required: false }),
      target(2, { retired: true }),
      target(3, { strandIds: ['x'] }),
    ];
    expect(testPlanOf(some)).toHaveLength(1);
  });

  it('gives whole panels to teams, as evenly as that goes', () => {
    const teams = new Map(
      testPlanOf(targets, { teams: ['A', 'B'] }).map(({ team, target: { panelPath } }) => [panelPath, team]),
    );
    expect([...teams]).toEqual([
      ['SR2/P1', 'A'],
      ['SR2/P2', 'B'],
    ]);
  });

  it('measures fibre at two wavelengths from both ends', () => {
    const [fibre] = testPlanOf([target(0, { family: 'singlemode', media: 'os2' })]);
    expect(fibre).toMatchObject({ wavelengthsNm: [1310, 1550], directions: ['a-b', 'b-a'] });
  });
});

describe('what a tester makes of identifiers', () => {
  // prettier-ignore
  it.each<[string, string[], object, string[]]>([
    ['folds case', ['L-1a', 'l-1A'], {}, ['CERT_IDENTIFIER_COLLISION']],
    ['keeps case', ['L-1a', 'l-1A'], { caseSensitive: true }, []],
    ['cuts off', ['HALL-NORD-0001', 'HALL-NORD-0002'], { maxLength: 12 }, ['CERT_IDENTIFIER_COLLISION', 'CERT_IDENTIFIER_LONG', 'CERT_IDENTIFIER_LONG']],
    ['refuses characters', ['É-1'], { characters: 'A-Z0-9-' }, ['CERT_IDENTIFIER_CHARACTERS']],
    ['takes a hyphen at the end of a class', ['A-1'], { characters: 'A-Z0-9-' }, []],
  ])('%s', (_, names, more, expected) => {
    expect(codes(names, more)).toEqual(expected);
  });
});

describe('lists', () => {
  it('are one identifier a line', () => {
    expect(identifierText(named('a', 'b'))).toBe('a\r\nb\r\n');
  });

  it('guard cells that a spreadsheet would compute, and quote the delimiter', () => {
    const text = listText(named('=1+1', 'a;b', 'c"d'), profile({ header: false }));
    expect(text).toBe('\'=1+1\r\n"a;b"\r\n"c""d"\r\n');
  });
});
