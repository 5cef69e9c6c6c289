import { PassThrough, type Duplex } from 'node:stream';
import type { FakeDevice } from './fake-device.js';

/** Channels of a fake device without a network: what `ssh2` would open. */
export function fakeExec(
  device: FakeDevice,
): (command: string) => Promise<Duplex & { readonly stderr: PassThrough }> {
  return (command) => {
    const channel = Object.assign(new PassThrough(), { stderr: new PassThrough() });
    const { answer, dropped } = device.exec(command);
    if (answer !== null) {
      setImmediate(() => {
        channel.emit('exit', 0);
        for (const packet of device.packets(answer)) channel.write(packet);
        channel.end();
        channel.resume();
      });
      channel.once('end', () => channel.destroy());
    } else if (dropped) setImmediate(() => channel.destroy());
    return Promise.resolve(channel);
  };
}
