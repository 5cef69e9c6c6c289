import { shrink, storedView } from './normalise.js';

describe('storedView', () => {
  it.each([
    [
      'ios-xe',
      '! Last configuration change at 09:37:40 CEST Tue Aug 20 2024 by x\nntp clock-period 17180\nhostname sw1\n',
      'hostname sw1\n',
    ],
    ['nx-os', '!Time: Sat Mar 28 20:40:06 2026\nhostname sw1\n', 'hostname sw1\n'],
    ['junos', '## Last commit: 2026-11-22 18:00:00 UTC by x\nsystem {\n}\n', 'system {\n}\n'],
    ['routeros', '# 2026-11-22 18:00:00 by RouterOS 7.18.2\n/system identity\n', '/system identity\n'],
  ])('%s: what changes by itself is left out', (platform, text, view) => {
    expect(storedView(text, platform)).toBe(view);
  });

  it('fortios: a secret that is encrypted anew at each reading makes no difference', () => {
    const reading = (secret: string): string =>
      `config user local\n    edit "a"\n        set passwd ENC ${secret}\n    next\nend\n`;
    expect(storedView(reading('AAAA=='), 'fortios')).toBe(storedView(reading('BBBB=='), 'fortios'));
  });

  it('secrets are masked', () => {
    expect(storedView('snmp-server community planted RO\n', 'ios-xe')).not.toContain('planted');
  });
});

it.each([
  ['a\nb\nc\nd', 'a\nb\nc\nd', 0],
  ['a\nb\nc\nd', 'a', 0.75],
  ['a', 'a\nb', 0],
])('from %j to %j a text shrinks by %f', (before, after, share) => {
  expect(shrink(before, after)).toBe(share);
});
