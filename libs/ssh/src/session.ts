import type { Driver, Level, Step } from '#devices';
import { connect } from './connection/connect.js';
import type { SshConnection } from './connection/connection.js';
import type { SshTarget } from './connection/target.js';
import type { SshCredentials } from './connection/credentials.js';
import type { HostKey } from './connection/host-key.js';
import { Dialogue } from './dialogue/dialogue.js';
import type { Said } from './dialogue/said.js';
import { ExecDialogue } from './dialogue/exec-dialogue.js';
import { loginSecrets, type SessionSecrets } from './dialogue/secrets.js';
import { NetconfDialogue } from './netconf/netconf-dialogue.js';
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
  /** The sub-mode that its prompt names (`config-if`); null where it names none. */
  readonly mode: string | null;
  /** What the device calls this session; '' where it has no name. */
  readonly id: string;
  readonly transcript: readonly Said[];
  /** See `Dialogue.run`. */
  run(step: Step): Promise<string>;
  /** See `Dialogue.perform`. */
  perform(steps: readonly Step[]): Promise<string[]>;
  /** The running configuration, in the text form of its driver. */
  runningConfiguration(): Promise<string>;
  close(): void;
  /** Ends it without a word, and so that nothing of what was sent is delivered any more. See `SshConnection.abort`. */
  abort(): void;
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
    const dialogue = await dialogueOn(connection, driver, secrets, timing.dialogue);
    return sessionOn(connection, dialogue, driver);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A session over a dialogue that is open. Closing it closes what carries it. */
export function sessionOn(
  carrier: Pick<SshConnection, 'device' | 'hostKey' | 'close'> & Partial<Pick<SshConnection, 'abort'>>,
  dialogue: Dialogue | ExecDialogue | NetconfDialogue,
  driver: Driver,
): CliSession {
  return {
    device: carrier.device,
    hostKey: carrier.hostKey,
    get level() {
      return dialogue.level;
    },
    get mode() {
      return dialogue.mode;
    },
    get id() {
      return dialogue instanceof NetconfDialogue ? dialogue.session : '';
    },
    get transcript() {
      return dialogue.transcript;
    },
    run: (step) => dialogue.run(step),
    perform: (steps) => dialogue.perform(steps),
    runningConfiguration: async () =>
      driver.configuration.read(
        await dialogue.perform(driver.configuration.show.map((step) => ({ ...step, givesText: true }))),
      ),
    close() {
      dialogue.close();
      carrier.close();
    },
    abort() {
      if (carrier.abort) carrier.abort();
      else this.close();
    },
  };
}

async function dialogueOn(
  connection: SshConnection,
  driver: Driver,
  secrets: SessionSecrets,
  timing: DialogueTiming,
): Promise<Dialogue | ExecDialogue | NetconfDialogue> {
  if (driver.channel === 'exec') return new ExecDialogue(connection, driver, secrets, timing);
  if (driver.channel === 'netconf') {
    const channel = await connection.subsystem('netconf');
    const dialogue = new NetconfDialogue(connection.device, channel, driver, secrets, timing);
    await dialogue.open();
    return dialogue;
  }
  const dialogue = new Dialogue(
    connection.device,
    await connection.shell(driver.terminal),
    driver,
    secrets,
    timing,
  );
  await dialogue.open();
  return dialogue;
}
