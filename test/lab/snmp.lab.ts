import { openSnmpSession, type SnmpCredentials, type SnmpSession } from '#snmp';
import { addressOf, community, snmpUsers } from './lab.js';

/** [nms] --SNMP-- [core1: snmpd, lldpd over AgentX]. */

const SYS_NAME = '1.3.6.1.2.1.1.5.0';

async function ask<T>(
  credentials: SnmpCredentials,
  question: (session: SnmpSession) => Promise<T>,
): Promise<T> {
  const session = openSnmpSession({ address: addressOf('core1'), port: 161 }, credentials);
  try {
    return await question(session);
  } finally {
    session.close();
  }
}

describe('SNMP on a real agent', () => {
  const all = [community, ...snmpUsers].map(
    (it) => [it.version === '3' ? `v3 ${it.user}` : 'v2c', it] as const,
  );

  it.each(all)('%s: says its name', async (_title, credentials) => {
    const [name] = await ask(credentials, (session) => session.get([SYS_NAME]));
    expect(String(name?.value)).toBe('core1');
  });

  it.each(all)('%s: walks the interfaces in order', async (_title, credentials) => {
    const names = await ask(credentials, (session) => session.walk('1.3.6.1.2.1.31.1.1.1.1'));
    expect(names.map(({ value }) => String(value))).toEqual(expect.arrayContaining(['ge1', 'ge24', 'te1']));
  });

  it('a wrong v3 password is named as such', async () => {
    const [user] = snmpUsers;
    if (user?.version !== '3' || !user.auth) throw new Error('the lab has a v3 user');
    const wrong = { ...user, auth: { ...user.auth, password: 'not-the-password' } };
    await expect(ask(wrong, (session) => session.get([SYS_NAME]))).rejects.toMatchObject({
      code: 'SNMP_AUTHENTICATION',
    });
  });
});
