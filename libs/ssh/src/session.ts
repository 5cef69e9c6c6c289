import type { Driver, Level, Step } from '#devices';
import { connect, type SshTarget } from './connection/connect.js';
import type { SshCredentials } from './connection/credentials.js';
import type { HostKey } from './connection/host-key.js';
import { Dialogue, type Said } from './dialogue/dialogue.js';
import { loginSecrets, type SessionSecrets } from './dialogue/secrets.js';
import { defaultDialogueTiming, type DialogueTiming } from './dialogue/timing.js';

export interface SessionTiming {
  readonly connectMs: number;
  readonly dialogue: DialogueTiming;
}

export const defaultSessionTiming: SessionTiming = { connectMs: 20_000, dialogue: defaultDialogueTiming };

/** A device's command line, logged in and ready. `close` must be called, also after a failure. */
export interface CliSession {
  readonly device: string;
  readonly hostKey: HostKey;
  /** Where the session stands. */
  readonly level: Level;
  readonly transcript: readonly Said[];
  /** See `Dialogue.run`. */
  run(step: Step): Promise<string>;
  /** See `Dialogue.perform`. */
  perform(steps: readonly Step[]): Promise<string[]>;
  /** The running configuration, in the text form of its driver. */
  runningConfiguration(): Promise<string>;
  close(): void;
}

/**
 * Opens a session on a device: connection, login, terminal. A failure on the way closes what was opened.
 * @throws SshError
 */
export async function openSession(
  target: SshTarget,
  credentials: SshCredentials,
  driver: Driver,
  timing: SessionTiming = defaultSessionTiming,
  secrets: SessionSecrets = loginSecrets(credentials.password, credentials.enable),
): Promise<CliSession> {
  const connection = await connect(target, credentials, timing.connectMs);
  try {
    const channel = await connection.shell(driver.terminal);
    const dialogue = new Dialogue(target.device, channel, driver, secrets, timing.dialogue);
    await dialogue.open();
    return {
      device: target.device,
      hostKey: connection.hostKey,
      get level() {
        return dialogue.level;
      },
      get transcript() {
        return dialogue.transcript;
      },
      run: (step) => dialogue.run(step),
      perform: (steps) => dialogue.perform(steps),
      runningConfiguration: async () =>
        driver.configuration.read(await dialogue.perform(driver.configuration.show)),
      close() {
        dialogue.close();
        connection.close();
      },
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}
