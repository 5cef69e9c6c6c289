import type { SshErrorCode, SshErrorFacts } from '../../ssh-error.js';
import type { HostKey } from '../host-key.js';
import type { TerminalSize } from '../connection.js';
import type { SshTarget } from '../target.js';
import type { SshCredentials } from '../credentials.js';

/** What the thread is told. Channels are numbered by whoever opens them. */
export type ToThread =
  | {
      readonly do: 'connect';
      readonly target: SshTarget;
      readonly credentials: SshCredentials;
      readonly connectMs: number;
    }
  | { readonly do: 'open'; readonly channel: number; readonly what: ChannelKind }
  | { readonly do: 'write'; readonly channel: number; readonly bytes: Uint8Array }
  | { readonly do: 'end' | 'destroy'; readonly channel: number }
  | { readonly do: 'close' | 'abort' };

export type ChannelKind =
  | { readonly kind: 'shell'; readonly terminal: TerminalSize }
  | { readonly kind: 'exec'; readonly command: string }
  | { readonly kind: 'subsystem'; readonly name: string };

/** What the thread tells. */
export type FromThread =
  | { readonly tells: 'connected'; readonly device: string; readonly hostKey: HostKey }
  | { readonly tells: 'failed'; readonly fault: Fault }
  | { readonly tells: 'opened'; readonly channel: number }
  | { readonly tells: 'refused'; readonly channel: number; readonly fault: Fault }
  | { readonly tells: 'data' | 'stderr'; readonly channel: number; readonly bytes: Uint8Array }
  | { readonly tells: 'exit'; readonly channel: number; readonly code: number | null }
  | { readonly tells: 'end' | 'closed'; readonly channel: number }
  | { readonly tells: 'ended'; readonly why: string | null };

/** An `SshError` on its way between threads, where errors lose what they carry. */
export interface Fault {
  readonly code: SshErrorCode;
  readonly device: string;
  readonly detail: string;
  readonly facts: SshErrorFacts;
  readonly cause: { readonly message: string; readonly code?: string };
}
