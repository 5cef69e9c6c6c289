import type { Driver } from '#devices';
import { Duplex } from 'node:stream';
import type { FakeConfig } from './fake-config.js';

/**
 * What a fake device can be told to do instead of answering. `mute`: it does what it is told and says nothing · `late`: its
 * timers run out, then it answers · `flood`: it answers without end · `new-key`: it answers, and whoever comes next is
 * shown another host key.
 */
export const fakeFaults = [
  'drop',
  'stall',
  'mute',
  'error',
  'late',
  'reboot',
  'lose-address',
  'flood',
  'new-key',
] as const;
export type FakeFault = (typeof fakeFaults)[number];

/** How a device answers that does nothing wrong and is hard to read. */
export interface FakeManners {
  /** Bytes of a packet; absent: as they come. */
  readonly packet?: number;
  readonly latin1?: boolean;
  /** Asks for a key in the middle of every long answer, although paging is off. */
  readonly pager?: boolean;
  /** Something the device prints by itself, into the middle of every long answer. */
  readonly log?: string;
}

/** More than a test lets one answer be. */
const FLOOD = `${'x'.repeat(79)}\n`.repeat(3000);

/** One login. */
export interface FakeSession {
  /** What the device calls it; absent where it has not been opened. */
  id?: number;
  /** '' outside of configuration, else the mode that the prompt shows. */
  mode: string;
  section: string;
  /** A text of several lines that is being typed: its first line, its end, and what came so far. */
  text?: { readonly first: string; readonly end: string; readonly lines: string[] } | undefined;
  /** Where the platform has one, what was typed and not committed. */
  candidate: FakeConfig | null;
}

/** A timer of the device's own. */
interface FakeTimer {
  readonly at: number;
  readonly run: () => void;
}

/** How one platform answers. Commands change the device; the text is what it prints before the next prompt. */
export interface Dialect {
  readonly driver: Driver;
  readonly greeting: string;
  /** What the platform prints for a line that it does not take. */
  readonly error: string;
  prompt(session: FakeSession, device: FakeDevice): string;
  answer(command: string, session: FakeSession, device: FakeDevice): string;
  /** True: timers outlive a restart (they stand in the stored configuration). */
  readonly timersSurvive?: boolean;
  /** Configuration at a restart; the stored one unless the platform keeps what runs. */
  readonly keepsRunning?: boolean;
  /** Makes what else is on the device: the files that its configuration is in. */
  readonly setUp?: (device: FakeDevice) => void;
  /** What it has after a restart, where that is neither what ran nor what was stored. */
  readonly atBoot?: (device: FakeDevice) => FakeConfig;
}

/**
 * A device that keeps a configuration, has timers and can be told to fail at a command. Its clock is moved by the test:
 * nothing in it waits.
 */
export class FakeDevice {
  running: FakeConfig;
  startup: FakeConfig;
  /** Named copies: checkpoints, backups, the configuration before a commit. */
  readonly stored = new Map<string, FakeConfig>();
  /** Things that stand on the device beside its configuration: jobs, pending commits. */
  readonly timers = new Map<string, FakeTimer>();
  readonly commands: string[] = [];
  /** Files by their path; a folder is a path that ends with `/`. Those below `/run` are lost in a restart. */
  readonly files = new Map<string, string>();
  manners: FakeManners = {};
  /** Whether the device shows the host key that it always had. */
  hasItsKey = true;
  /** Who holds which lock, by the number of the session. */
  readonly locks = new Map<string, number>();
  private readonly channels = new Set<Duplex>();
  private sessions = 0;
  private now = 0;
  private reachable = true;
  private downUntil = 0;
  private fault: { readonly when: (command: string) => boolean; readonly what: FakeFault } | null = null;

  constructor(
    readonly dialect: Dialect,
    configuration: FakeConfig,
  ) {
    this.running = configuration.copy();
    this.startup = configuration.copy();
    dialect.setUp?.(this);
  }

  /** Does `what` at the first command that `when` is true of, instead of what was asked. */
  failAt(when: (command: string) => boolean, what: FakeFault): void {
    this.fault = { when, what };
  }

  get isReachable(): boolean {
    return this.reachable && this.now >= this.downUntil;
  }

  get openChannels(): number {
    return this.channels.size;
  }

  setTimer(name: string, afterS: number, run: () => void): void {
    this.timers.set(name, { at: this.now + afterS * 1000, run });
  }

  /** Moves the clock: timers that are due go off, in their order. */
  advance(ms: number): void {
    this.now += ms;
    const due = [...this.timers]
      .filter(([, { at }]) => at <= this.now)
      .toSorted(([, a], [, b]) => a.at - b.at);
    for (const [name, { run }] of due) {
      this.timers.delete(name);
      run();
    }
  }

  /** Goes back to an earlier configuration; whatever cut the address off is gone with it. */
  restore(configuration: FakeConfig | undefined): void {
    if (configuration) this.running = configuration.copy();
    this.reachable = true;
  }

  /** Ends every session, as when the process at the other end is killed. */
  hangUp(): void {
    for (const channel of this.channels) channel.destroy();
    this.channels.clear();
  }

  /** Everything is lost but what is stored; a minute later the device answers again. */
  reboot(to: FakeConfig = this.dialect.keepsRunning ? this.running : this.startup): void {
    if (!this.dialect.timersSurvive) this.timers.clear();
    for (const path of this.files.keys()) if (path.startsWith('/run/')) this.files.delete(path);
    this.running = (this.dialect.atBoot?.(this) ?? to).copy();
    this.reachable = true;
    this.downUntil = this.now + 20_000;
    this.hangUp();
  }

  /** A terminal: that of its platform, or of another login on it. @throws where the device cannot be reached */
  shell(dialect: Dialect = this.dialect): Duplex {
    const session: FakeSession = { mode: '', section: '', candidate: null };
    let typed = '';
    let held = '';
    const push = (text: string): void => {
      if (!channel.destroyed) for (const packet of this.packets(text)) channel.push(packet);
    };
    const channel = this.channel(session, (text) => {
      if (held !== '' && text.startsWith(' ')) {
        push(held);
        held = '';
        typed += text.slice(1).replaceAll('\r', '\n');
      } else typed += text.replaceAll('\r', '\n');
      for (let end = typed.indexOf('\n'); end >= 0; end = typed.indexOf('\n')) {
        const command = typed.slice(0, end);
        typed = typed.slice(end + 1);
        const answer = this.hear(command, session, dialect);
        if (answer === null || channel.destroyed) return;
        held = this.say(`${command}\n${answer}`, dialect.prompt(session, this), push);
      }
    });
    push(`${dialect.greeting}${dialect.prompt(session, this)}`);
    return channel;
  }

  /** A text as the device sends it. */
  packets(text: string): Buffer[] {
    const bytes = Buffer.from(text, this.manners.latin1 ? 'latin1' : 'utf8');
    const size = this.manners.packet ?? Math.max(1, bytes.length);
    return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
  }

  /** Prints an answer and the prompt, with the device's manners; what it holds back until a key comes. */
  private say(answer: string, prompt: string, push: (text: string) => void): string {
    const { pager, log } = this.manners;
    const lines = answer.split('\n');
    const [first, rest] = [lines.slice(0, 4), lines.slice(4)].map((part) => part.join('\r\n'));
    if (lines.length < 8 || (!pager && log === undefined)) push(`${lines.join('\r\n')}${prompt}`);
    else if (pager) {
      push(`${first}\r\n--More--`);
      return `\r        \r${rest}${prompt}`;
    } else {
      push(`${first}\r\n${log}`);
      setImmediate(() => push(`\r\n${rest}${prompt}`));
    }
    return '';
  }

  /**
   * A channel on which `hears` is told what comes; what the session locked is free when it ends.
   * @throws where the device cannot be reached
   */
  channel(session: FakeSession, hears: (text: string) => void): Duplex {
    this.mustBeReachable();
    this.stalled = false;
    session.id = this.sessions += 1;
    const channel: Duplex = new Duplex({
      read: () => undefined,
      write: (bytes: Buffer, _encoding, done) => {
        done();
        hears(bytes.toString());
      },
    });
    const end = (): void => {
      this.channels.delete(channel);
      for (const [lock, holder] of this.locks) if (holder === session.id) this.locks.delete(lock);
    };
    channel.on('error', end);
    channel.on('close', end);
    channel.on('finish', () => {
      channel.push(null);
      channel.destroy();
    });
    this.channels.add(channel);
    return channel;
  }

  /** One command over a channel of its own; null: no answer comes. @throws where the device cannot be reached */
  exec(command: string): { answer: string | null; dropped: boolean } {
    this.mustBeReachable();
    const answer = this.hear(command, { mode: '', section: '', candidate: null });
    return { answer, dropped: answer === null && !this.stalled };
  }

  private stalled = false;

  /** True from a command that nothing will ever be said to, to the next command or login. */
  get isSilent(): boolean {
    return this.stalled;
  }

  private mustBeReachable(): void {
    if (!this.isReachable) throw new Error('no route to host');
  }

  /** The answer, or null where none comes. */
  hear(command: string, session: FakeSession, dialect: Dialect = this.dialect): string | null {
    this.commands.push(command);
    this.stalled = false;
    const fault = this.fault?.when(command) ? this.fault.what : null;
    if (fault === null) return dialect.answer(command, session, this);
    this.fault = null;
    this.stalled = fault === 'stall' || fault === 'mute';
    if (fault === 'late') {
      this.advance(3_600_000);
      return dialect.answer(command, session, this);
    }
    if (fault === 'mute') dialect.answer(command, session, this);
    if (fault === 'error') return dialect.error;
    if (fault === 'flood') return FLOOD;
    if (fault === 'new-key') {
      this.hasItsKey = false;
      return dialect.answer(command, session, this);
    }
    if (this.stalled) return null;
    if (fault === 'reboot') this.reboot();
    if (fault === 'lose-address') this.reachable = false;
    this.hangUp();
    return null;
  }
}
