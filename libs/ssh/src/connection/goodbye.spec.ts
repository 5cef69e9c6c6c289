import { driverOf } from '#devices';
import { connect as connectTo, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
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
const carried = new Set<Socket>();

/** Of one session: ours, both of the way, and the device’s. */
const sockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

beforeAll(async () => {
  const fake = (): FakeDevice => {
    const stalled = new FakeDevice(iosXeDialect, FakeConfig.of({ '': ['hostname sw1'] }));
    stalled.failAt((command) => command === 'show running-config', 'stall');
    return stalled;
  };
  device = await serveFake(fake);
  way = createServer({ allowHalfOpen: true }, (socket) => {
    carried.add(socket);
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
  for (const socket of carried) socket.destroy();
  way.close();
  await device.close();
});

it.each<[string, number, (session: CliSession) => void]>([
  // The device says goodbye and its side goes; the way’s near side stays, and ours must not.
  ['closed', 3, (session) => session.close()],
  // Ours goes at once; what the way and the device do then is their own matter.
  ['aborted', 1, (session) => session.abort()],
])(
  'a session with a device that hangs is %s: whoever waits is told at once, and the socket goes',
  async (_, gone, end) => {
    const { port } = way.address() as AddressInfo;
    const target = { device: 'sw1', address: '127.0.0.1', port, acceptedKeys: [device.fingerprint] };
    const session = await openSession(target, { user: 'admin', password: 'login-pass' }, driverOf('ios-xe')!);
    const reading = session.runningConfiguration();
    const held = sockets();
    end(session);
    await expect(reading).rejects.toMatchObject({ code: 'SSH_CLOSED' });
    await eventually(
      () => Promise.resolve(sockets()),
      (left) => expect(left).toBeLessThanOrEqual(held - gone),
    );
  },
);
