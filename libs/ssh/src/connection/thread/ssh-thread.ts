import { parentPort } from 'node:worker_threads';
import { SshError } from '../../ssh-error.js';
import { connectHere } from '../connect-here.js';
import type { SshChannel, SshConnection } from '../connection.js';
import type { ChannelKind, Fault, FromThread, ToThread } from './messages.js';

/**
 * One connection in a thread of its own: what its key exchange costs, nobody else waits for. Channels are handed on, piece
 * by piece; what they say is understood outside.
 */
const tell = (message: FromThread): void => parentPort?.postMessage(message);
const channels = new Map<number, SshChannel>();
let connection: SshConnection | null = null;

parentPort?.on('message', (message: ToThread) => void hear(message));

async function hear(message: ToThread): Promise<void> {
  switch (message.do) {
    case 'connect':
      return begin(message);
    case 'open':
      return openChannel(message.channel, message.what);
    case 'write':
      return void channels.get(message.channel)?.write(Buffer.from(message.bytes));
    case 'end':
      return void channels.get(message.channel)?.end();
    case 'destroy':
      return void channels.get(message.channel)?.destroy();
    case 'close':
      return connection?.close();
    case 'abort':
      return connection?.abort();
    default:
      throw new Error('no such message');
  }
}

async function begin({
  target,
  credentials,
  connectMs,
}: Extract<ToThread, { do: 'connect' }>): Promise<void> {
  try {
    connection = await connectHere(target, credentials, connectMs, true);
    tell({ tells: 'connected', device: connection.device, hostKey: connection.hostKey });
    const error = await connection.ended;
    tell({ tells: 'ended', why: error?.message ?? null });
  } catch (error) {
    tell({ tells: 'failed', fault: faultOf(error, target.device) });
  }
}

async function openChannel(channel: number, what: ChannelKind): Promise<void> {
  try {
    const opened = await openedOn(connection!, what);
    channels.set(channel, opened);
    opened.on('data', (bytes: Buffer) => tell({ tells: 'data', channel, bytes }));
    opened.stderr.on('data', (bytes: Buffer) => tell({ tells: 'stderr', channel, bytes }));
    opened.on('exit', (code: number | null) => tell({ tells: 'exit', channel, code }));
    opened.on('end', () => tell({ tells: 'end', channel }));
    // What goes wrong with a channel closes it, and that is told.
    opened.on('error', () => opened.destroy());
    opened.on('close', () => tell({ tells: 'closed', channel }));
    tell({ tells: 'opened', channel });
  } catch (error) {
    tell({ tells: 'refused', channel, fault: faultOf(error, connection?.device ?? '') });
  }
}

function openedOn(on: SshConnection, what: ChannelKind): Promise<SshChannel> {
  if (what.kind === 'shell') return on.shell(what.terminal);
  if (what.kind === 'exec') return on.exec(what.command);
  return on.subsystem(what.name);
}

function faultOf(error: unknown, device: string): Fault {
  const at = error instanceof SshError ? error : null;
  const why = at?.cause ?? error;
  const message = why instanceof Error ? why.message : String(why);
  const code = why instanceof Error && 'code' in why ? String(why.code) : null;
  const cause = { message, ...(code === null ? {} : { code }) };
  return {
    code: at?.code ?? 'SSH_CLOSED',
    device: at?.device ?? device,
    detail: at?.detail ?? cause.message,
    facts: at?.facts ?? {},
    cause,
  };
}
