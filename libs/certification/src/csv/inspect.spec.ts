import { csvProfileSchema } from './profile.js';
import { inspectCsv, type InspectedCsv } from './inspect.js';

const look = (text: string, profile: object = {}): InspectedCsv | null =>
  inspectCsv(new TextEncoder().encode(text), 't.csv', csvProfileSchema.parse({ name: 'x', ...profile }));
const FRENCH =
  'Export 4.2\nRepère;Date;Heure;Résultat;Longueur (m);Marge;Couleur\n0012;03/04/2026;2:31 PM;Réussi;30,5;6,1;bleu\n13;04/04/2026;2:33 PM;Réussi;31,5;5;vert\n';

describe('the mapping wizard', () => {
  it('finds out how a table is written, and proposes a role for each column', () => {
    expect(look(FRENCH)).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      decimal: ',',
      dateOrder: 'dmy',
      dateGuessed: true,
      lengthUnit: 'm',
      headerLine: 2,
      lines: 2,
      records: [{ identifier: '0012', testedAt: '2026-04-03T14:31:00', lengthM: 30.5 }, {}],
      findings: [{ code: 'CERT_DATE_ORDER' }],
    });
    expect(look(FRENCH)?.columns.map(({ header, role }) => [header, role])).toEqual([
      ['Repère', 'identifier'],
      ['Date', 'date'],
      ['Heure', 'time'],
      ['Résultat', 'result'],
      ['Longueur (m)', 'length'],
      ['Marge', 'margin'],
      ['Couleur', null],
    ]);
  });

  it('reads it again as somebody says: another role, an order of dates, a column left out', () => {
    const again = look(FRENCH, { dateOrder: 'mdy', columns: { Couleur: 'operator', Marge: 'ignore' } });
    expect(again).toMatchObject({
      dateGuessed: false,
      records: [{ testedAt: '2026-03-04T14:31:00', operator: 'bleu', marginDb: null }, {}],
      findings: [],
    });
    expect(again?.columns.at(-2)?.role).toBeNull();
  });

  // prettier-ignore
  it.each([
    ['feet', 'id,result,length (ft)\na,PASS,100\n', { lengthUnit: 'ft', records: [{ lengthM: 30.48 }] }],
    ['a decimal point', 'id,result,length\na,PASS,"1,234.5"\n', { decimal: '.' }],
    ['a fault, before anything is imported', 'id,result\na,perhaps\n', { records: [], findings: [{ code: 'CERT_CELL_VALUE' }] }],
    ['a quote that never ends', 'id,result\na,PASS\n"b', { records: [], lines: 1, findings: [{ code: 'CERT_CSV_QUOTE' }] }],
  ])('shows %s', (_, text, expected) => {
    expect(look(text)).toMatchObject(expected);
  });

  it('says no to what is no table', () => {
    expect(look('\u0001\u0000')).toBeNull();
    expect(look('nothing,of,this\n1,2,3\n')).toBeNull();
  });

  it('answers at once for a large table: it looks at the first lines', () => {
    const line = 'L-1;PASS;12,5\n';
    expect(look(`id;result;length\n${line.repeat(50_000)}`)).toMatchObject({ lines: 499 });
  });
});
