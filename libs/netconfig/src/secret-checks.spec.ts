import {
  compareSecrets,
  parseConfig,
  rulesOf,
  secretChecks,
  withSecretsOf,
  type VerifySecret,
} from './index.js';

/** Says what `#secrets` would: `#1`, `#2` … stand for hashes of `one`, `two`. */
const verify: VerifySecret = (plain, stored, form) => {
  if (form === 'plain') return plain === stored;
  if (form !== 'md5crypt') return null;
  return stored.includes(`$1$${plain}$`);
};
const HASH = 'x'.repeat(22);
const one = `$1$one$${HASH}`;

describe('the secrets of two lines', () => {
  it.each([
    ['ios-xe', `enable secret 5 ${one}`, 'enable secret one', 'equal'],
    ['ios-xe', `enable secret 5 ${one}`, 'enable secret two', 'differs'],
    ['ios-xe', `enable secret 5 ${one}`, 'enable secret 0 one', 'equal'],
    ['ios-xe', `enable secret 5 ${one}`, 'enable secret \u27e6secret:enable\u27e7', 'not comparable'],
    ['ios-xe', `enable secret 5 ${one}`, `enable secret 5 $1$abc$${HASH}`, 'not comparable'],
    ['ios-xe', `username a privilege 15 secret 5 ${one}`, 'username a privilege 15 secret one', 'equal'],
    ['ios-xe', 'snmp-server community public RO', 'snmp-server community private RO', 'differs'],
    [
      'junos',
      `set system root-authentication encrypted-password "${one}"`,
      'set system root-authentication plain-text-password-value "one"',
      'equal',
    ],
    [
      'vrp',
      'local-user a password irreversible-cipher $1c$x$y',
      'local-user a password cipher one',
      'not comparable',
    ],
    ['fortios', 'set psksecret ENC abcdef==', 'set psksecret one', 'not comparable'],
  ])('%s: %s, wanted %s: %4$s', (platform, running, intended, verdict) => {
    expect(compareSecrets(running, intended, rulesOf(platform), verify)).toBe(verdict);
  });
});

describe('an intended configuration beside a running one', () => {
  const rules = rulesOf('ios-xe');
  const running = parseConfig(`enable secret 5 ${one}\nline vty 0 4\n password 7 0822455D0A16\n`, rules);
  const wanted = (enable: string): ReturnType<typeof parseConfig> =>
    parseConfig(`enable secret ${enable}\nline vty 0 4\n password guess\n`, rules);

  it('keeps what the device has where the secret is proven, or cannot be compared', () => {
    expect(withSecretsOf(running, wanted('one'), rules, verify)).toEqual(running);
  });

  it('keeps what is wanted where the secret is proven to be another', () => {
    expect(withSecretsOf(running, wanted('two'), rules, verify)[0]?.text).toBe('enable secret two');
  });

  it('without proof leaves every secret to the device', () => {
    expect(withSecretsOf(running, wanted('two'), rules)).toEqual(running);
  });

  it.each([
    [
      'ios-xe',
      'radius server A\n key one\n',
      'radius server A\n key two\n',
      ['radius server A', 'key <masked>'],
    ],
    [
      'ios-xe',
      'tacacs server A\n key one\n',
      'tacacs server A\n key two\n',
      ['tacacs server A', 'key <masked>'],
    ],
    [
      'routeros',
      '/snmp community\nset [ find default=yes ] name=one\n',
      '/snmp community\nset [ find default=yes ] name=two\n',
      ['/snmp community', 'set [ find default=yes ]', 'name=<masked>'],
    ],
  ])(
    '%s: a word that is a secret only in its section is held against the other',
    (platform, is, shall, where) => {
      const own = rulesOf(platform);
      const checks = (text: string) =>
        secretChecks(parseConfig(is, own), parseConfig(text, own), own, verify);
      expect(checks(shall)).toEqual([{ where, verdict: 'differs' }]);
      expect(checks(is)).toEqual([{ where, verdict: 'equal' }]);
      const [section] = withSecretsOf(parseConfig(is, own), parseConfig(shall, own), own);
      expect(section).toEqual(parseConfig(is, own)[0]);
    },
  );

  it('names each secret by its place, masked', () => {
    expect(secretChecks(running, wanted('two'), rules, verify)).toEqual([
      { where: ['enable secret <masked>'], verdict: 'differs' },
      { where: ['line vty 0 4', 'password <masked>'], verdict: 'not comparable' },
    ]);
  });
});
