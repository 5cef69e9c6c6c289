import { Duplex } from 'node:stream';
import { driverOf, type Driver } from '#devices';
import { NetconfDialogue } from '../netconf/netconf-dialogue.js';
import { Dialogue } from './dialogue.js';
import { ExecDialogue } from './exec-dialogue.js';
import { loginSecrets } from './secrets.js';
import { defaultDialogueTiming } from './timing.js';

/** [session] -- [a device that answers with 100 MB] */

const MEGABYTE = Buffer.alloc(1024 * 1024, `${'x'.repeat(79)}\n`);
const secrets = loginSecrets('pass-word', undefined);
const driver = (name: string): Driver => driverOf(name)!;

/** Prints the greeting; then, from the second thing that is written to it on, megabytes until it is read no more. */
class Endless extends Duplex {
  megabytes = 0;
  readonly stderr = new Duplex({ read: () => undefined });
  private heard = 0;

  constructor(
    greeting: string,
    private readonly from: number,
  ) {
    super({ readableHighWaterMark: 1024 });
    this.push(greeting);
    if (from === 0) this.pour();
  }

  override _read(): void {
    if (this.heard >= this.from && this.megabytes < 100) setImmediate(() => this.pour());
  }

  override _write(_bytes: Buffer, _encoding: string, done: () => void): void {
    this.heard += 1;
    if (this.heard === this.from) this.pour();
    done();
  }

  private pour(): void {
    if (this.destroyed || this.megabytes >= 100) return;
    this.megabytes += 1;
    this.push(MEGABYTE);
  }
}

const show = { send: 'show tech-support', at: 'privileged' } as const;

it.each<[string, () => Promise<Endless>]>([
  [
    'over a terminal',
    async () => {
      const channel = new Endless('sw1#', 1);
      const dialogue = new Dialogue(
        'sw1',
        channel,
        { ...driver('ios-xe'), prepare: [] },
        secrets,
        defaultDialogueTiming,
      );
      await dialogue.open();
      await expect(dialogue.run(show)).rejects.toMatchObject({ code: 'SSH_TOO_LARGE' });
      dialogue.close();
      return channel;
    },
  ],
  [
    'over a channel for one command',
    async () => {
      const channel = new Endless('', 0);
      const channels = { device: 'sw1', exec: () => Promise.resolve(channel) };
      const dialogue = new ExecDialogue(channels, driver('routeros'), secrets, defaultDialogueTiming);
      await expect(dialogue.run(show)).rejects.toMatchObject({ code: 'SSH_TOO_LARGE' });
      return channel;
    },
  ],
  [
    'over NETCONF',
    async () => {
      const hello =
        '<hello><capabilities><capability>urn:ietf:params:netconf:base:1.0</capability></capabilities></hello>]]>]]>';
      const channel = new Endless(hello, 2);
      const dialogue = new NetconfDialogue('sw1', channel, driver('netconf'), secrets, defaultDialogueTiming);
      await dialogue.open();
      await expect(dialogue.run({ send: '<get/>', at: 'privileged' })).rejects.toMatchObject({
        code: 'SSH_TOO_LARGE',
      });
      return channel;
    },
  ],
])('100 MB %s are cut off at the limit', async (_title, run) => {
  const { megabytes } = await run();
  expect(megabytes).toBeGreaterThanOrEqual(32);
  expect(megabytes).toBeLessThan(60);
});
