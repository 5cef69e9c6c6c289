import { parentPort, workerData } from 'node:worker_threads';
import { iosXeDialect } from '../../test/support/fakes/dialects.js';
import { FakeConfig } from '../../test/support/fakes/fake-config.js';
import { FakeDevice } from '../../test/support/fakes/fake-device.js';
import { serveFake } from '../../test/support/fakes/fake-server.js';

// Switches in a thread of their own, so that their time is not counted as ours.
const { lines } = workerData as { lines: number };
const vlans = Object.fromEntries(
  Array.from({ length: lines / 3 }, (_, index) => [`vlan ${index + 100}`, [`name VLAN${index + 100}`]]),
);
const device = new FakeDevice(iosXeDialect, FakeConfig.of({ '': ['hostname sw1'], ...vlans }));
const { port, fingerprint } = await serveFake(() => device);
parentPort?.postMessage({ port, fingerprint });
