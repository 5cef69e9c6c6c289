import { driverOf } from '#devices';
import { connect as connectTo, createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { FakeConfig } from '../../../../test/support/fakes/fake-config.js';
import { FakeDevice } from '../../../../test/support/fakes/fake-device.js';
import { iosXeDialect } from '../../../../test/support/fakes/dialects.js';
import { serveFake, type FakeServer } from '../../../../test/support/fakes/fake-server.js';
import { eventually } from '../../../../test/support/eventually.js';
import { openSession, type CliSession } from '../session.js';

// [us] --TCP-- [a way that carries everything but our goodbye] --TCP-- [a device that never answers one command]

let device: FakeServer;
let way: Server;

/** Ours and those of the way, which stay: only we can make them fewer. */
const sockets = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length; // prettier-ignore

beforeAll(async () => {
  const fake = (): FakeDevice => {
    const stalled = new FakeDevice(iosXeDialect, FakeConfig.of({ '': ['hostname sw1'] }));
    stalled.failAt((command) => command === 'show running-config', 'stall');
    return stalled;
  };
  device = await serveFake(fake);
  way = createServer({ allowHalfOpen: true }, (socket) => {
    const far = connectTo({ port: device.port, host: '127.0.0.1' });
    socket.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => socket.write(bytes));
    for (const each of [socket, far]) each.on('error', () => each.destroy());
    socket.on('close', () => far.destroy());
  });
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
});
afterAll(async () => {
  way.close();
  await device.close();
});

it.each<[string, (session: CliSession) => void]>([
  ['closed', (session) => session.close()],
  ['aborted', (session) => session.abort()],
])('a session with a device that hangs is %s: whoever waits is told at once, and the socket goes', async (_, end) => {
  const { port } = way.address() as AddressInfo;
  const target = { device: 'sw1', address: '127.0.0.1', port, acceptedKeys: [device.fingerprint] };
  const session = await openSession(target, { user: 'admin', password: 'login-pass' }, driverOf('ios-xe')!);
  const reading = session.runningConfiguration();
  const held = sockets();
  end(session);
  await expect(reading).rejects.toMatchObject({ code: 'SSH_CLOSED' });
  await eventually(
    () => Promise.resolve(sockets()),
    (left) => expect(left).toBeLessThan(held),
  );
}); // prettier-ignore
