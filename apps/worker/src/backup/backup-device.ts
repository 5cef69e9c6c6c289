import { told, toldBy, ToldError, toldText, type Told } from '#findings';
import { type ManagedDevice } from '#plan';
import type { Driver } from '#devices';
import { keepConfigVersion, newestConfigs, noteBackup } from '#persistence';
import type { TaskContext } from '../task.js';
import { shrink, steadyText, storedView } from './normalise.js';

export interface BackupRules {
  /** A text that lost more than this share of its lines is read twice before it is believed. */
  readonly shrinkLimit: number;
  /** The longest that one device may take. */
  readonly deadlineMs: number;
}

/** What a backup found. */
export interface BackedUp {
  readonly changed: boolean;
  readonly lines: number;
}

/**
 * Reads the running configuration of a device and keeps it: the full text sealed, the masked and normalised one for
 * differences. How it went is noted beside the device; what goes wrong is thrown as well.
 */
export async function backupDevice(
  context: TaskContext,
  device: ManagedDevice,
  driver: Driver,
  rules: BackupRules,
  source: string,
): Promise<BackedUp> {
  const { db, now } = context;
  try {
    const found = await within(rules.deadlineMs, (signal) =>
      readAndKeep(context, device, driver, rules, source, signal),
    );
    await note(true, [told('BACKUP_LINES', { lines: found.lines })]);
    return found;
  } catch (error) {
    await note(false, toldBy(error));
    throw error;
  }

  async function note(ok: boolean, sentences: readonly Told[]): Promise<void> {
    const detail = toldText(sentences, 'en');
    await noteBackup(db, { deviceId: device.deviceId, at: now(), ok, detail, told: sentences });
  }
}

async function readAndKeep(
  context: TaskContext,
  device: ManagedDevice,
  driver: Driver,
  rules: BackupRules,
  source: string,
  signal: AbortSignal,
): Promise<BackedUp> {
  const { db, now, newId, vault } = context;
  const last = (await newestConfigs(db, [device.deviceId], 'running')).get(device.deviceId);
  const view = (full: string): string => storedView(full, driver.name);
  let text = await readRunning(context, device, driver, signal);
  if (last && shrink(last.text, view(text)) > rules.shrinkLimit) {
    const again = await readRunning(context, device, driver, signal);
    if (view(again) !== view(text)) {
      throw new ToldError([told('BACKUP_SHRANK')]);
    }
    text = again;
  }
  await keepConfigVersion(db, {
    id: newId(),
    deviceId: device.deviceId,
    kind: 'running',
    takenAt: now(),
    source,
    text: view(text),
    full: { text, steady: steadyText(text, driver.name), vault },
  });
  return { changed: last?.text !== view(text), lines: text.split('\n').length - 1 };
}

async function readRunning(
  { reach }: TaskContext,
  device: ManagedDevice,
  driver: Driver,
  signal: AbortSignal,
): Promise<string> {
  const session = await reach.cli(device, driver.account, driver);
  // A device that answers drop by drop, or never, must not hold its place: nobody waits for its goodbye.
  const end = (): void => session.abort();
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    return await session.runningConfiguration();
  } finally {
    signal.removeEventListener('abort', end);
    session.close();
  }
}

/** Runs with a deadline; what runs is told by the signal, and given up. */
async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new ToldError([told('BACKUP_LATE', { seconds: ms / 1000 })]);
      control.abort(error);
      reject(error);
    }, ms);
  });
  try {
    return await Promise.race([work(control.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
