import type { Duplex, Readable } from 'node:stream';
import type { HostKey } from './host-key.js';

export interface TerminalSize {
  readonly type: string;
  readonly columns: number;
  readonly rows: number;
}

/** A login on a device. `close` must be called, also after a failure. */
export interface SshConnection {
  readonly device: string;
  readonly hostKey: HostKey;
  /** A shell on a terminal of that size. */
  shell(terminal: TerminalSize): Promise<SshChannel>;
  /** One command over a channel of its own, without terminal. */
  exec(command: string): Promise<SshChannel>;
  /** A subsystem of the device's SSH server, by its name (`netconf`). */
  subsystem(name: string): Promise<SshChannel>;
  /** A stream to another host, through this one. */
  forward(to: { readonly address: string; readonly port: number }): Promise<Duplex>;
  /** Why the connection ended by itself, once it has. */
  readonly ended: Promise<Error | null>;
  close(): void;
  /**
   * Ends it so that nothing is delivered any more: a line that waits in the socket of a device that cannot be reached
   * would arrive when it can be reached again, after it went back.
   */
  abort(): void;
}

/** A channel of a device: bytes both ways, and what it says beside them. */
export type SshChannel = Duplex & { readonly stderr: Readable };
