import { changedSecrets } from './drift.js';

/** [version that was approved] – [what the device has now]: which secrets are others, told by their places alone. */
const MD5 = ['$1$Bras5age$hCjYAvag2a8q1Gz//ldgO0', '$1$Bras5age$AAAAAAAAAAAAAAAAAAAAA0'] as const;
const ios = (enable: string, community = 'planted'): string =>
  `hostname sw1\nenable secret 5 ${enable}\nsnmp-server community ${community} RO\ninterface Gi1/0/1\n description x\nend\n`;
const none = new Map<string, string>();

it.each([
  ['nothing', ios(MD5[0]), ios(MD5[0]), none, []],
  ['a hash', ios(MD5[0]), ios(MD5[1]), none, ['enable secret <masked>']],
  [
    'a hash of which the old one is proven',
    ios(MD5[0]),
    ios(MD5[1]),
    new Map([['enable', 'Pa55-w0rd']]),
    ['enable secret <masked>'],
  ],
  [
    'the way in which a proven secret is written',
    ios(MD5[0]),
    ios('Pa55-w0rd').replace('secret 5', 'secret 0'),
    new Map([['enable', 'Pa55-w0rd']]),
    [],
  ],
  ['a plain community', ios(MD5[0]), ios(MD5[0], 'other'), none, ['snmp-server community <masked> RO']],
])('%s', (_title, before, now, known, places) => {
  const found = changedSecrets(before, now, 'ios-xe', known);
  expect(found).toEqual(places);
  expect(found.join()).not.toMatch(/planted|other|Bras5age/);
});

it('only the second of two lines that look alike', () => {
  const text = (second: string): string =>
    `snmp-server community one RO\nsnmp-server community ${second} RO\nend\n`;
  expect(changedSecrets(text('two'), text('three'), 'ios-xe', none)).toEqual([
    'snmp-server community <masked> RO',
  ]);
});
