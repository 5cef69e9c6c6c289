import { secretForm } from '#devices';
import fc from 'fast-check';
import { readJunos9 } from './junos.js';
import { verifySecret } from './verify.js';

const LONG =
  'a much longer password than sixteen octets, and than thirty-two, and even than sixty-four of them';

/**
 * Where each row comes from: `openssl passwd -1|-5|-6 -salt …` (OpenSSL 3.0); Python's hashlib with Cisco's letters for
 * types 4, 8 and 9; hashcat's published examples (password `hashcat`); type 7 as every Cisco guide prints it.
 */
// prettier-ignore
const stored: readonly (readonly [plain: string, platform: string, before: string, stored: string])[] = [
  ['Pa55-w0rd', 'ios-xe', 'enable secret 5 ', '$1$Bras5age$hCjYAvag2a8q1Gz//ldgO0'],
  ['', 'ios-xe', 'enable secret 5 ', '$1$x$fwjfZtMwarkdetsjiQreU1'],
  [LONG, 'ios-xe', 'enable secret 5 ', '$1$Bras5age$n0KMZqGlQMKcY0bwuRneQ/'],
  ['hashcat', 'ios-xe', 'enable secret 5 ', '$1$28772684$iEwNOgGugqO9.bIz5sk8k/'],
  ['Pa55-w0rd', 'nx-os', 'username a password 5 ', '$5$Bras5age$oc4nwn7g6CT5vxW7.LvYCMYWEPVKpo.uVzflXfgy9W9'],
  [LONG, 'nx-os', 'username a password 5 ', '$5$Bras5age$lBsypat2qpBVYLUw8f5/pmYBNU6fUuAI2b.OKnB55.9'],
  ['hashcat', 'junos', 'encrypted-password ', '$5$rounds=5000$GX7BopJZJxPc/KEK$le16UF8I2Anb.rOrn22AUPWvzUETDGefUmAV8AZkGcD'],
  ['Pa55-w0rd', 'eos', 'username a secret sha512 ', '$6$Bras5age$2p0MSxGDrpMR1VmwqVZaOiDO3BT4UepAxbYa2akwjPItnJhoFVDqqPc8z7rnn615vcJkFKLAB9yR3NIE.xWlK0'],
  [LONG, 'junos', 'encrypted-password ', '"$6$Bras5age$gXFfHFOeQmHvxxSUyfglhs3SUUrrUoge9Gs5/Fg5fgYn.iYYHpmqDwrAFJvihGEtrwZs.Be38rxdAy8jvbNdn1"'],
  ['hashcat', 'eos', 'username a secret sha512 ', '$6$52450745$k5ka2p8bFuSmoVT1tzOyyuaREkkKBcCNqoDKzYiJL9RaE8yMnPgh2XzzF0NDrUhgrcLwg78xs1w5pJiypEdFX/'],
  ['Pa55-w0rd', 'ios-xe', 'enable secret 8 ', '$8$Bras5age14char$2Tc71D5cvj269/WHw7Xovyml65sSooJxNmouBkolPog'],
  ['hashcat', 'ios-xe', 'enable secret 8 ', '$8$TnGX/fE4KGHOVU$pEhnEvxrvaynpi8j4f.EMHr6M.FzU8xnZnBr/tJdFWk'],
  ['Pa55-w0rd', 'ios-xe', 'enable secret 9 ', '$9$Bras5age14char$5/joRmD6r0exPaIx3ABtKZh96dflopHByzu89El5H9o'],
  ['hashcat', 'ios-xe', 'enable secret 9 ', '$9$2MJBozw/9R3UsU$2lFhcKvpghcyw8deP25GOfyZaagyUOGBymkryvOdfo6'],
  ['Pa55-w0rd', 'ios-xe', 'enable secret 4 ', 'XdOBz/A.Qg73P5w5AEHF2TNCrGlJsav.jizB5JogeJ6'],
  ['cisco', 'ios-xe', 'password 7 ', '0822455D0A16'],
  ['cisco', 'nx-os', 'radius-server host 10.0.0.1 key 7 ', '02050D480809'],
  ['hashcat', 'fortios', 'set password ENC ', 'AK1AAECAwQFBgcICRARNGqgeC3is8gv2xWWRony9NJnDgE='],
  ['s3cret', 'eos', 'snmp-server community ', 's3cret'],
];

describe('a secret is verified as the device stores it', () => {
  it.each(stored)('%j on %s: %s%s', (plain, platform, before, text) => {
    const form = secretForm(before, text, platform);
    expect(verifySecret(plain, text, form)).toBe(true);
    expect(verifySecret(`${plain}x`, text, form)).toBe(false);
  });

  it.each([
    ['vrp', 'local-user a password irreversible-cipher ', '$1c$0f!$Gz"~$vH1X'],
    ['vrp', 'shared-key cipher ', '%^%#A1b2C3%^%#'],
    ['eos', 'snmp-server user a b v3 localized f5 auth sha ', '0x0123456789abcdef0123456789abcdef'],
    ['fortios', 'set psksecret ENC ', 'dGhpcyBpcyBub3QgYSBzZWNyZXQ='],
    ['ios-xe', 'key 6 ', 'JDYkqyIFWeBvzpljSfWmRZrmRSRE8syxKlOSjP9RCCkFinZbJI3GD5c6rckJR'],
  ])('%s: only the device can read %s…', (platform, before, text) => {
    const form = secretForm(before, text, platform);
    expect(form).toBe('unknown');
    expect(verifySecret('anything', text, form)).toBeNull();
  });

  it('a number of rounds that would keep us busy is not taken up', () => {
    const text = `$6$rounds=999999999$salt$${'a'.repeat(86)}`;
    expect(verifySecret('x', text, 'sha512crypt')).toBeNull();
  });
});

describe('Junos $9$', () => {
  const families = ['QzF3n6/9CAtpu0O', 'B1IREhcSyrleKvMW8LXx', '7N-dVbwsY2g4oaJZGUDj', 'iHkq.mPf5T'];
  const letters = families.join('');
  const weights = [
    [1, 4, 32],
    [1, 16, 32],
    [1, 8, 32],
    [1, 64],
    [1, 32],
    [1, 4, 16, 128],
    [1, 32, 64],
  ];

  /** Hides a text as Junos does, with this first letter. */
  function hidden(text: string, first: string): string {
    let before = first;
    let out = '$9$' + first + 'z'.repeat(3 - families.findIndex((family) => family.includes(first)));
    Array.from(text).forEach((letter, at) => {
      const own = weights[at % weights.length] ?? [];
      let left = letter.charCodeAt(0);
      const gaps = own.toReversed().map((weight) => {
        const gap = Math.floor(left / weight);
        left %= weight;
        return gap;
      });
      for (const gap of gaps.toReversed()) {
        before = letters[(letters.indexOf(before) + gap + 1) % letters.length] ?? '';
        out += before;
      }
    });
    return out;
  }

  it('is read back, whatever the first letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary-ascii', maxLength: 40 }),
        fc.constantFrom(...Array.from(letters)),
        (text, first) => {
          expect(readJunos9(hidden(text, first))).toBe(text);
        },
      ),
    );
  });

  it.each(['$9$', 'plain', '$9$!', '$9$iH'])('%s is none', (text) => {
    expect(readJunos9(text)).toBeNull();
  });

  it('is verified by what it hides', () => {
    const text = hidden('community-1', 'k');
    expect(secretForm('secret ', text, 'junos')).toBe('junos-9');
    expect(verifySecret('community-1', `"${text}"`, 'junos-9')).toBe(true);
    expect(verifySecret('community-2', text, 'junos-9')).toBe(false);
  });
});
