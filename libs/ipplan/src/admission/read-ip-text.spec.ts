import { addressSchema, parseInterface, prefixSchema, readIpText, type IpTextKind } from '../index.js';

describe('what people type for an address', () => {
  it.each<[string, IpTextKind, string | null, string]>([
    ['10.0.0.0/24', 'prefix', null, '10.0.0.0/24'],
    [' 10.0.0.0 / 24 ', 'prefix', null, '10.0.0.0/24'],
    ['10.0.0.0/255.255.255.0', 'prefix', null, '10.0.0.0/24'],
    ['10.0.0.0 255.255.252.0', 'prefix', null, '10.0.0.0/22'],
    ['10.0.0.0', 'prefix', '/24', '10.0.0.0/24'],
    ['10.0.0.0', 'prefix', '255.255.255.255', '10.0.0.0/32'],
    ['0.0.0.0', 'prefix', '0.0.0.0', '0.0.0.0/0'],
    ['2001:DB8:0:0::/64', 'prefix', null, '2001:db8::/64'],
    ['10.0.0.5/24', 'interface', null, '10.0.0.5/24'],
    ['10.0.0.5', 'interface', '24', '10.0.0.5/24'],
    ['10.0.0.5/32', 'address', null, '10.0.0.5'],
    ['\u00a02001:DB8::5', 'address', null, '2001:db8::5'],
  ])('%j as %s (length %s) is %s', (text, kind, length, canonical) =>
    expect(readIpText(text, kind, length)).toEqual({ ok: true, text: canonical }),
  );

  it.each<[string, IpTextKind, string, string | null]>([
    ['10.0.0.5/24', 'prefix', 'host-bits', '10.0.0.0/24'],
    ['010.1.1.1', 'address', 'leading-zero', '10.1.1.1'],
    ['010.1.1.0/24', 'prefix', 'leading-zero', '10.1.1.0/24'],
    ['::ffff:1.2.3.4', 'address', 'mapped', '1.2.3.4'],
    ['0:0:0:0:0:ffff:102:304/128', 'interface', 'mapped', '1.2.3.4/128'],
    ['fe80::1%eth0', 'address', 'zone', 'fe80::1'],
    ['fe80::1%eth0/64', 'interface', 'zone', 'fe80::1/64'],
    ['10.0.0.5/24', 'address', 'length', '10.0.0.5'],
    ['10.0.0.0', 'prefix', 'no-length', null],
    ['10.0.0.0/33', 'prefix', 'length', null],
    ['10.0.0.0/024', 'prefix', 'length', null],
    ['10.0.0.0/255.0.255.0', 'prefix', 'mask', null],
    ['2001:db8::/255.255.255.0', 'prefix', 'length', null],
    ['10.1', 'address', 'unreadable', null],
    ['10.0.0.256', 'address', 'unreadable', null],
    ['0x0a000001', 'address', 'unreadable', null],
    ['10.0.0.1 2 3', 'address', 'unreadable', null],
    ['', 'prefix', 'unreadable', null],
    ['any', 'prefix', 'unreadable', null],
  ])('%j as %s is refused: %s (rather %s)', (text, kind, fault, right) =>
    expect(readIpText(text, kind)).toEqual({ ok: false, fault, right }),
  );
});

/**
 * What a file or a request may record (the schema), and what is only told by a rule. Nothing is taken for something else:
 * a text that the schema takes is one that the algebra reads.
 */
describe('the hostile list at the schemas', () => {
  const prefix = (text: string) => prefixSchema.safeParse({ id: 'x', prefix: text }).success;
  const address = (text: string) => addressSchema.safeParse({ id: 'x', address: text }).success;
  it.each<[string, 'refused' | 'taken', 'refused' | 'taken']>([
    ['010.1.1.1/24', 'refused', 'refused'],
    ['10.1/16', 'refused', 'refused'],
    ['10.0.0.0/33', 'refused', 'refused'],
    ['10.0.0.0/024', 'refused', 'refused'],
    ['10.0.0.0/255.255.255.0', 'refused', 'refused'],
    ['::ffff:1.2.3.4/128', 'refused', 'refused'],
    ['0:0:0:0:0:FFFF:1.2.3.4/128', 'refused', 'refused'],
    ['fe80::1%eth0/64', 'refused', 'refused'],
    ['10.0.0.0', 'refused', 'refused'],
    ['', 'refused', 'refused'],
    ['10.0.0.0/24\n', 'refused', 'refused'],
    // Faults of a plan are findings (V2, V6, V10): a faulty present can be recorded and judged.
    ['10.0.0.5/24', 'taken', 'taken'],
    ['0.0.0.0/0', 'taken', 'taken'],
    ['2001:DB8::5/64', 'taken', 'taken'],
  ])('%j: prefix %s, address %s', (text, asPrefix, asAddress) => {
    expect([prefix(text), address(text)]).toEqual([asPrefix === 'taken', asAddress === 'taken']);
    if (asPrefix === 'taken') expect(parseInterface(text)).not.toBeNull();
  });
});
