import { portTemplateSchema } from '#cabling';
import { namesIn, rangesOf } from './port-ranges.js';

describe('ports as ranges', () => {
  it.each([
    ['Gi1/0/[1-3]', ['Gi1/0/1', 'Gi1/0/2', 'Gi1/0/3']],
    ['[01-03]', ['01', '02', '03']],
    ['[8-11]a', ['8a', '9a', '10a', '11a']],
    ['console', ['console']],
    ['', null],
    ['[5-1]', null],
    ['[1-99999]', null],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  const port = (name: string, more: object = {}) =>
    portTemplateSchema.parse({ name, kind: 'interface', ...more });

  it('are gathered where names follow and facts agree', () => {
    const ports = [
      port('Gi1'),
      port('Gi2'),
      port('Gi3', { speedMbps: 10_000 }),
      port('Gi5', { speedMbps: 10_000 }),
    ];
    expect(rangesOf(ports).map(({ names, count }) => [names, count])).toEqual([
      ['Gi[1-2]', 2],
      ['Gi3', 1],
      ['Gi5', 1],
    ]);
  });

  it('come back as they were written', () => {
    const names = namesIn('P[01-24]')!;
    expect(rangesOf(names.map((name) => port(name))).map((range) => range.names)).toEqual(['P[01-24]']);
  });
});
