import { SshError } from '../ssh-error.js';
import { connectHere } from './connect-here.js';
import type { SshConnection } from './connection.js';
import type { SshCredentials } from './credentials.js';
import type { SshTarget } from './target.js';
import { connectInThread } from './thread/connect-in-thread.js';

/**
 * Logs in. The host key is checked before anything secret is sent. A device that knows no key exchange but the group
 * exchange is spoken to from a thread: computing its group would hold this one up for seconds.
 * @param connectMs the longest that connection and login may take together
 * @throws SshError
 */
export async function connect(
  target: SshTarget,
  credentials: SshCredentials,
  connectMs: number,
): Promise<SshConnection> {
  try {
    return await connectHere(target, credentials, connectMs);
  } catch (error) {
    const isExchange =
      error instanceof SshError && error.code === 'SSH_ALGORITHMS' && /key exchange/.test(error.detail);
    if (!isExchange) throw error;
    return connectInThread(target, credentials, connectMs);
  }
}
