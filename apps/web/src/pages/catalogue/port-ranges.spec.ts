import { portTemplateSchema } from '#cabling';
import { namesIn, portsIn, rangesOf } from './port-ranges.js';

describe('ports as ranges', () => {
  it.each([
    ['Gi1/0/[1-3]', ['Gi1/0/1', 'Gi1/0/2', 'Gi1/0/3']],
    ['[01-03]', ['01', '02', '03']],
    ['[8-11]a', ['8a', '9a', '10a', '11a']],
    ['console', ['console']],
    ['Gi[1-2]/0/[1-2]', ['Gi1/0/1', 'Gi1/0/2', 'Gi2/0/1', 'Gi2/0/2']],
    ['a[1-99]b[1-99]', null],
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

  it.each([[['9', '010']], [['09', '11']], [['1', '02']]])('%j do not follow each other', (names) => {
    expect(rangesOf(names.map((name) => port(name))).map((range) => range.names)).toEqual(names);
  });

  it('come back as they were written', () => {
    const names = namesIn('P[01-24]')!;
    expect(rangesOf(names.map((name) => port(name))).map((range) => range.names)).toEqual(['P[01-24]']);
  });

  it('lose nothing of what a port is: who gives the power, its polish, its pins, its rating, its label', () => {
    const ports = [
      port('eth0', { poe: { role: 'pd', powerClass: 4 } }),
      port('radio', { type: 'wireless' }),
      portTemplateSchema.parse({
        name: 'MPO1',
        kind: 'rear',
        connector: 'mpo-12',
        positions: 12,
        pinned: true,
        polish: 'apc',
        label: 'rear',
      }),
      portTemplateSchema.parse({
        name: 'C13-1',
        kind: 'power-outlet',
        rating: { voltageV: 230, currentA: 10 },
      }),
    ];
    const ranges = rangesOf(ports).map(({ count: _count, ...range }) => range);
    expect(portsIn(ranges, ports)).toEqual(ports);
  });

  it.each([[['P[1-2]', 'P2']], [['']], [['P[2-1]']]])('%j are not taken', (names) => {
    const [{ count: _count, ...one }] = rangesOf([port('x')]) as [ReturnType<typeof rangesOf>[number]];
    expect(
      portsIn(
        names.map((text) => ({ ...one, names: text })),
        [],
      ),
    ).toBeNull();
  });
});
