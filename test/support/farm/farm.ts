import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';
import { iosXeDialect } from '../fakes/dialects.js';
import { FakeConfig } from '../fakes/fake-config.js';
import { FakeDevice } from '../fakes/fake-device.js';
import { serveFake, type FakeServer } from '../fakes/fake-server.js';

/**
 * How a device of a farm behaves. `silent`: takes the connection and says nothing · `stalling`: logs in and never ends its
 * configuration · `refusing`: nobody listens · `slow`: every packet takes a while · `shrinking`: once told to, it has lost
 * half of its lines · `torn`: once told to, each reading has another half.
 */
export const behaviours = ['good', 'silent', 'stalling', 'refusing', 'slow', 'shrinking', 'torn'] as const;
export type Behaviour = (typeof behaviours)[number];

/** The one of twenty by one of these: 5 % hang, 5 % refuse. */
const OF_TWENTY: readonly Behaviour[] = ['stalling', 'refusing', 'slow', 'shrinking'];

/** What the n-th device does. */
export function behaviourOf(n: number): Behaviour {
  const found = OF_TWENTY[n % 20] ?? 'good';
  if (found === 'stalling' && n % 40 === 20) return 'silent';
  return found === 'shrinking' && n % 40 === 23 ? 'torn' : found;
}

/** The port on loopback of each behaviour, and the one host key. */
export interface FarmAddress {
  readonly ports: Readonly<Record<Behaviour, number>>;
  readonly fingerprint: string;
}

/** Devices of all behaviours. They differ by the name that logs in, which is the device's own. */
export interface Farm extends FarmAddress {
  /** From now on those that shrink have shrunk. */
  shrink(): void;
  /** Connections that are open now, and most of them at the same time. */
  connections(): { readonly open: number; readonly most: number };
  close(): Promise<void>;
}

/** The secret that a device of the farm has in its configuration. */
export const plantedIn = (name: string): string => `planted-${name}`;

/** Starts the farm. `lines`: of each configuration. */
export async function startFarm(lines: number): Promise<Farm> {
  let hasShrunk = false;
  let readings = 0;
  const device = (name: string, kept = lines): FakeDevice =>
    new FakeDevice(iosXeDialect, configOf(name, kept));
  const halved = (name: string): FakeDevice => device(name, hasShrunk ? lines / 2 : lines);
  const served: FakeServer[] = [];
  const serve = async (of: (name: string) => FakeDevice): Promise<number> => {
    const server = await serveFake(of, '0.0.0.0');
    served.push(server);
    return server.port;
  };
  const ports = {
    good: await serve((name) => device(name)),
    shrinking: await serve(halved),
    torn: await serve((name) => device(name, hasShrunk ? lines / 3 + (readings += 3) : lines)),
  };
  const stalling = await serve((name) => {
    const stalled = device(name);
    stalled.failAt((command) => command === 'show running-config', 'stall');
    return stalled;
  });
  const gate = new Gate();
  const silent = await gate.listen((socket) => void socket.resume().on('end', () => socket.end()));
  const hung = await gate.listen((socket) => gate.hanging(socket, stalling));
  const slow = await gate.listen((socket) => gate.slowly(socket, ports.good));
  const nobody = await gate.listen(() => undefined);
  await gate.shut(nobody);
  return {
    ports: { ...ports, silent, slow, stalling: hung, refusing: nobody },
    fingerprint: served[0]!.fingerprint,
    shrink: () => void (hasShrunk = true),
    connections: () => ({
      open: served.reduce((sum, server) => sum + server.openSessions(), gate.open),
      most: served.reduce((sum, server) => sum + server.mostSessions(), 0),
    }),
    close: async () => {
      gate.end();
      for (const server of served) await server.close();
    },
  };
}

/** Three lines a VLAN, and a secret that is the device's own. */
function configOf(name: string, lines: number): FakeConfig {
  const vlans = Array.from(
    { length: lines / 3 },
    (_, n) => [`vlan ${n + 100}`, [`name ${name}-${n}`]] as const,
  );
  return FakeConfig.of({
    '': [`hostname ${name}`, `snmp-server community ${plantedIn(name)} RO`],
    ...Object.fromEntries(vlans),
  });
}

/** How long a packet takes on the way to or from a slow device. */
const DELAY_MS = 30;

/** Plain servers: of devices that say nothing, and of ways that take their time. */
class Gate {
  private readonly servers = new Map<number, Server>();
  private readonly sockets = new Set<Socket>();

  get open(): number {
    return this.sockets.size;
  }

  async listen(met: (socket: Socket) => void): Promise<number> {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      this.keep(socket);
      met(socket);
    });
    await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready));
    const { port } = server.address() as AddressInfo;
    this.servers.set(port, server);
    return port;
  }

  slowly(socket: Socket, port: number): void {
    const far = this.keep(connect({ port, host: '127.0.0.1' }));
    const carry = (from: Socket, to: Socket): void => {
      let before = Promise.resolve();
      const next = (work: () => void): void => void (before = before.then(() => later(DELAY_MS)).then(work));
      from.on('data', (bytes) => next(() => to.write(bytes)));
      from.on('close', () => next(() => to.destroy()));
    };
    carry(socket, far);
    carry(far, socket);
  }

  /** Carries everything but our goodbye: the device is never told, and never closes its side. */
  hanging(socket: Socket, port: number): void {
    const far = this.keep(connect({ port, host: '127.0.0.1' }));
    socket.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => socket.write(bytes));
    socket.on('close', () => far.destroy());
  }

  shut(port: number): Promise<void> {
    return new Promise((shut) => this.servers.get(port)?.close(() => shut()));
  }

  end(): void {
    for (const socket of this.sockets) socket.destroy();
    for (const server of this.servers.values()) server.close();
  }

  private keep(socket: Socket): Socket {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
    return socket;
  }
}
