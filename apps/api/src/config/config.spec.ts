import { readConfig, ConfigError } from './config.js';

const faults = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
};

describe('configuration from the environment', () => {
  it('has safe defaults', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      managementNetworks: null,
      trustProxy: [],
      example: true,
      offline: true,
      tls: null,
    });
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ DATABASE_URL: '', BRASSAGE_PORT: '' }).databaseUrl).toBeNull();
  });

  it.each([
    ['10.0.0.0/8, 2001:db8::/32', ['10.0.0.0/8', '2001:db8::/32']],
    ['192.0.2.7', ['192.0.2.7']],
  ])('reads the networks %s', (text, networks) => {
    expect(readConfig({ BRASSAGE_MANAGEMENT_NETWORKS: text }).managementNetworks).toEqual(networks);
  });

  it.each([
    ['', []],
    ['no', []],
    ['10.0.0.1', ['10.0.0.1']],
    ['10.0.0.1, 172.16.0.0/12 2001:db8::/64', ['10.0.0.1', '172.16.0.0/12', '2001:db8::/64']],
  ])('believes the proxies “%s”, and nobody else', (text, proxies) => {
    expect(readConfig({ BRASSAGE_TRUST_PROXY: text }).trustProxy).toEqual(proxies);
  });

  it.each([
    [{ BRASSAGE_PORT: 'abc' }, /BRASSAGE_PORT/],
    [{ BRASSAGE_PORT: '70000' }, /BRASSAGE_PORT/],
    [{ BRASSAGE_HOST: 'example.org' }, /BRASSAGE_HOST/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL.*postgresql/],
    [{ BRASSAGE_SECRET_KEY: 'short' }, /BRASSAGE_SECRET_KEY.*32/],
    [{ BRASSAGE_MANAGEMENT_NETWORKS: '10.0.0.0/33' }, /BRASSAGE_MANAGEMENT_NETWORKS/],
    [{ BRASSAGE_TRUST_PROXY: 'yes' }, /BRASSAGE_TRUST_PROXY.*believe everybody/],
    [{ BRASSAGE_TRUST_PROXY: '10.0.0.1, proxy.example' }, /BRASSAGE_TRUST_PROXY/],
    [{ BRASSAGE_TRUST_PROXY: '0.0.0.0/0' }, /BRASSAGE_TRUST_PROXY.*whole network/],
    [{ BRASSAGE_TRUST_PROXY: '::/0' }, /BRASSAGE_TRUST_PROXY.*whole network/],
    [{ BRASSAGE_EXAMPLE: 'perhaps' }, /BRASSAGE_EXAMPLE.*yes nor no/],
    [{ BRASSAGE_OFFLINE: 'perhaps' }, /BRASSAGE_OFFLINE.*yes nor no/],
    [{ BRASSAGE_TLS_CERT: '/nowhere.pem' }, /BRASSAGE_TLS_KEY/],
    [
      { BRASSAGE_TLS_CERT: '/nowhere.pem', BRASSAGE_TLS_KEY: '/nowhere.key' },
      /\/nowhere\.pem cannot be read \(ENOENT\)/,
    ],
  ])('explains %j', (env, message) => {
    expect(faults(env as Record<string, string>).join('\n')).toMatch(message);
  });

  it.each([
    ['', true],
    ['yes', true],
    ['no', false],
    ['0', false],
  ])('BRASSAGE_EXAMPLE=%s: begins with the example: %s', (text, example) => {
    expect(readConfig({ BRASSAGE_EXAMPLE: text }).example).toBe(example);
  });

  it('names all faults at once', () => {
    expect(faults({ BRASSAGE_PORT: 'x', DATABASE_URL: 'y', BRASSAGE_SECRET_KEY: 'z' })).toHaveLength(3);
  });

  describe('binding', () => {
    it.each(['0.0.0.0', '::', '192.0.2.1'])(
      'refuses %s without TLS or a trusted proxy, and says why',
      (host) => {
        expect(faults({ BRASSAGE_HOST: host }).join()).toMatch(
          /clear text.*BRASSAGE_TLS_CERT.*BRASSAGE_TRUST_PROXY/,
        );
      },
    );

    it.each(['127.0.0.1', '127.0.1.1', '::1', 'localhost'])('accepts %s', (host) => {
      expect(faults({ BRASSAGE_HOST: host })).toEqual([]);
    });

    it('accepts any address behind a trusted proxy', () => {
      expect(faults({ BRASSAGE_HOST: '0.0.0.0', BRASSAGE_TRUST_PROXY: '10.0.0.1' })).toEqual([]);
    });
  });
});
