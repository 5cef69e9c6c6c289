import fc from 'fast-check';
import { OutboundError, OutboundGate, type GateRules } from './index.js';

const names: Record<string, readonly string[]> = {
  'sw1.plant.test': ['10.40.10.21'],
  'both.plant.test': ['203.0.113.9', '10.40.10.22'],
  'rebound.plant.test': ['127.0.0.1'],
  'mapped.plant.test': ['::ffff:127.0.0.1'],
  'six.plant.test': ['2001:db8:40::21'],
  'zone.plant.test': ['fe80::1%eth0'],
};

const gate = (rules: Partial<GateRules> = {}): OutboundGate =>
  new OutboundGate({
    listed: null,
    planned: async () => ['10.40.10.0/24', '2001:db8:40::/64'],
    ownDatabase: { host: '10.40.10.5', port: 5432 },
    resolve: async (host) => {
      const found = names[host];
      if (!found) throw Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' });
      return found;
    },
    ...rules,
  });

const outcome = async (host: string, rules: Partial<GateRules> = {}, port = 22): Promise<string> => {
  try {
    return (await gate(rules).check(host, port)).address;
  } catch (error) {
    if (error instanceof OutboundError) return error.params['reason'] ?? error.code;
    throw error;
  }
};

describe('the outbound gate', () => {
  describe('with the management prefixes of the plan', () => {
    it.each([
      ['10.40.10.21', '10.40.10.21'],
      ['::ffff:10.40.10.21', '10.40.10.21'],
      ['::ffff:0a28:0a15', '10.40.10.21'],
      ['2001:db8:40::21', '2001:db8:40:0:0:0:0:21'],
      ['sw1.plant.test', '10.40.10.21'],
      ['six.plant.test', '2001:db8:40:0:0:0:0:21'],
      ['both.plant.test', '10.40.10.22'],
    ])('%s → connect to %s', async (host, address) => {
      expect(await outcome(host)).toBe(address);
    });

    it.each([
      ['10.40.11.1', 'not a management network'],
      ['8.8.8.8', 'not a management network'],
      ['2001:db8:41::1', 'not a management network'],
      ['127.0.0.1', 'loopback'],
      ['::1', 'loopback'],
      ['::ffff:127.0.0.1', 'loopback'],
      ['rebound.plant.test', 'loopback'],
      ['mapped.plant.test', 'loopback'],
      ['0.0.0.0', 'this host (RFC 1122)'],
      ['::', 'this host (RFC 1122)'],
      ['169.254.169.254', 'link-local'],
      ['fe80::1', 'link-local'],
      ['224.0.0.1', 'multicast'],
      ['ff02::1', 'multicast'],
      ['255.255.255.255', 'broadcast and reserved'],
      ['64:ff9b::7f00:1', 'translated to IPv4 (RFC 6052, 3056, 4380)'],
      ['2002:7f00:1::', 'translated to IPv4 (RFC 6052, 3056, 4380)'],
      ['::127.0.0.1', 'translated to IPv4 (RFC 6052, 3056, 4380)'],
    ])('%s is refused: %s', async (host, reason) => {
      expect(await outcome(host)).toBe(reason);
    });

    it.each([
      '010.40.10.21',
      '0x0a.40.10.21',
      '0xa280a15',
      '170396181',
      '10.40.2581',
      '10.40.10.21.',
      '[::1]',
      'fe80::1%eth0',
      '1',
    ])('%s is not guessed at', async (host) => {
      expect(await outcome(host)).toBe('OUTBOUND_ADDRESS_ODD');
    });

    it.each(['nowhere.plant.test', 'zone.plant.test', ''])('the name "%s" leads nowhere', async (host) => {
      expect(await outcome(host)).toBe('OUTBOUND_NAME_UNKNOWN');
    });

    it('does not let a plan open loopback, however its prefix is written', async () => {
      for (const prefix of [
        '127.0.0.0/8',
        '127.0.0.1',
        '0.0.0.0/0',
        '::ffff:127.0.0.1',
        '::ffff:127.0.0.0/104',
      ])
        expect(await outcome('127.0.0.1', { planned: async () => [prefix] })).toBe('loopback');
    });

    it('refuses our own database, but not another port of its host', async () => {
      expect(await outcome('10.40.10.5', {}, 5432)).toBe('the database of this server');
      expect(await outcome('10.40.10.5', {}, 22)).toBe('10.40.10.5');
    });
  });

  describe('with networks that the operator listed', () => {
    it.each([
      [['0.0.0.0/0'], '192.0.2.1', '192.0.2.1'],
      [['0.0.0.0/0', '::/0'], '127.0.0.1', 'loopback'],
      [['0.0.0.0/0', '::/0'], '::1', 'loopback'],
      [['127.0.0.0/8'], '127.0.0.1', '127.0.0.1'],
      [['127.0.0.2'], '127.0.0.1', 'loopback'],
      [['169.254.10.0/24'], '169.254.10.9', '169.254.10.9'],
      [['192.0.2.0/24'], '10.40.10.21', 'not a management network'],
      [[], '10.40.10.21', 'not a management network'],
    ])('%j: %s → %s', async (listed, host, expected) => {
      expect(await outcome(host, { listed })).toBe(expected);
    });

    it('opens our own database only when its very address is listed', async () => {
      expect(await outcome('10.40.10.5', { listed: ['10.0.0.0/8'] }, 5432)).toBe(
        'the database of this server',
      );
      expect(await outcome('10.40.10.5', { listed: ['10.40.10.5'] }, 5432)).toBe('10.40.10.5');
    });
  });

  it('judges every IPv4 address alike in both spellings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.ipV4(), async (address) => {
        expect(await outcome(`::ffff:${address}`)).toBe(await outcome(address));
      }),
    );
  });
});
