import dgram from 'node:dgram';
import snmp, { type Agent } from 'net-snmp';
import type { SnmpCredentials } from './credentials.js';
import { SnmpError } from './error.js';
import { defaultSnmpTiming, openSnmpSession, type SnmpSession } from './session.js';

/** [session] --UDP-- [net-snmp's own agent], all on loopback. */

const SYS_NAME = '1.3.6.1.2.1.1.5';
/** Where an answer comes: a limit for what hangs. */
const patient = { ...defaultSnmpTiming, timeoutMs: 30_000, retries: 0 };
/** Where none comes. */
const brief = { ...patient, timeoutMs: 150 };
const v3: SnmpCredentials = {
  version: '3',
  user: 'planner',
  auth: { protocol: 'SHA-256', password: 'auth-pass-1' },
  priv: { protocol: 'AES', password: 'priv-pass-1' },
};

let port: number;
let agent: Agent;
const sessions: SnmpSession[] = [];

async function freePort(): Promise<number> {
  const socket = dgram.createSocket('udp4');
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready));
  const { port: free } = socket.address();
  await new Promise<void>((closed) => socket.close(closed));
  return free;
}

function open(credentials: SnmpCredentials, at = port, timing = patient): SnmpSession {
  const session = openSnmpSession({ address: '127.0.0.1', port: at }, credentials, timing);
  sessions.push(session);
  return session;
}

beforeAll(async () => {
  port = await freePort();
  agent = snmp.createAgent({ port, address: '127.0.0.1' }, () => undefined);
  agent.getAuthorizer().addCommunity('read');
  agent.getAuthorizer().addUser({
    name: 'planner',
    level: snmp.SecurityLevel.authPriv,
    authProtocol: snmp.AuthProtocols['sha256']!,
    authKey: 'auth-pass-1',
    privProtocol: snmp.PrivProtocols['aes']!,
    privKey: 'priv-pass-1',
  });
  agent.getMib().registerProvider({
    name: 'sysName',
    type: snmp.MibProviderType.Scalar,
    oid: SYS_NAME,
    scalarType: snmp.ObjectType['OctetString'],
    maxAccess: snmp.MaxAccess['read-only'],
  });
  agent.getMib().setScalarValue('sysName', 'core1');
});

afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});
afterAll(() => new Promise<void>((closed) => agent.close(() => closed())));

describe('session', () => {
  it.each<[string, SnmpCredentials]>([
    ['v2c', { version: '2c', community: 'read' }],
    ['v3 with SHA-256 and AES', v3],
  ])('%s: gets and walks', async (_title, credentials) => {
    const session = open(credentials);
    const expected = [{ oid: `${SYS_NAME}.0`, type: 'OctetString', value: Buffer.from('core1') }];
    expect(await session.get([`${SYS_NAME}.0`, '1.3.6.1.2.1.99.1.0'])).toEqual(expected);
    expect(await session.walk(SYS_NAME)).toEqual(expected);
  });

  it.each<[string, SnmpCredentials, string]>([
    ['an unknown user', { ...v3, user: 'nobody' }, 'SNMP_AUTHENTICATION'],
    ['a wrong community: silence', { version: '2c', community: 'wrong' }, 'SNMP_TIMEOUT'],
  ])('%s', async (_title, credentials, code) => {
    const failure = open(credentials, port, code === 'SNMP_TIMEOUT' ? brief : patient).get([`${SYS_NAME}.0`]);
    await expect(failure).rejects.toBeInstanceOf(SnmpError);
    await expect(failure).rejects.toMatchObject({ code, agent: `127.0.0.1:${port}` });
  });

  it('privacy without authentication is refused before anything is sent', () => {
    expect(() => open({ ...v3, auth: null })).toThrow(/no privacy without authentication/);
  });

  it('[stranger] answers in the agent’s place: not heard', async () => {
    const stranger = dgram.createSocket('udp4');
    await new Promise<void>((ready) => stranger.bind(0, '127.0.0.1', ready));
    const quiet = dgram.createSocket('udp4');
    await new Promise<void>((ready) => quiet.bind(0, '127.0.0.1', ready));
    // The quiet agent hands each question to the stranger, who sends it back as it is: readable, and not from the agent.
    quiet.on('message', (question, sender) => stranger.send(question, sender.port, sender.address));
    await expect(
      open({ version: '2c', community: 'read' }, quiet.address().port, brief).get([`${SYS_NAME}.0`]),
    ).rejects.toMatchObject({
      code: 'SNMP_TIMEOUT',
    });
    stranger.close();
    quiet.close();
  });

  it('a packet that is not SNMP fails the question, not the process', async () => {
    const babbler = dgram.createSocket('udp4');
    await new Promise<void>((ready) => babbler.bind(0, '127.0.0.1', ready));
    babbler.on('message', (_question, sender) => babbler.send('not SNMP', sender.port, sender.address));
    await expect(
      open({ version: '2c', community: 'read' }, babbler.address().port).get([`${SYS_NAME}.0`]),
    ).rejects.toMatchObject({
      code: 'SNMP_UNREADABLE',
    });
    babbler.close();
  });
});
