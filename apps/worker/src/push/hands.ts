import { addPushStep, holdsPush, rememberPush, type PushRow } from '#persistence';
import { told, toldBy, toldText, type Told } from '#findings';
import type { ConfigChange, PushFinding, PushHands, PushMemory } from '#ssh';
import { resolveSecrets } from '#templating';
import { setTimeout as wait } from 'node:timers/promises';
import { persist } from '../persist.js';
import type { TaskContext } from '../task.js';
import type { Prepared } from './prepare.js';
import { changedPorts, stateCheck } from './state-check.js';
import { textChecks } from './text-checks.js';

/** The hands of one push, and what is to be awaited before it has an outcome. */
export interface PushWork {
  readonly hands: PushHands;
  /** Looks at the device’s state before anything is changed. */
  before(): Promise<void>;
  /** @throws Error if a step was not written */
  written(): Promise<void>;
}

/** How long the database is waited for before a change is made to stay. */
const ANSWER_MS = 5000;

/** Why a change that is verified must not stay: what nobody can record, and what another worker leads back, is undone. */
async function stillOurs({ db, worker }: TaskContext, { id }: PushRow): Promise<readonly Told[] | null> {
  const silent = wait(ANSWER_MS, [told('PUSH_DATABASE_SILENT')], { ref: false });
  const held = await Promise.race([holdsPush(db, id, worker), silent]).catch((error: unknown) => [
    told('PUSH_UNRECORDABLE'),
    ...toldBy(error),
  ]);
  if (held === true) return null;
  return held === false ? [told('PUSH_TAKEN_OVER')] : held;
}

/** What is kept of a push until it has ended. */
export function sealedMemory({ vault }: TaskContext, id: string, memory: PushMemory): Buffer {
  return vault.seal(JSON.stringify(memory), `push ${id}`);
}

/** What the rules find on what a change of that device leads to. */
export type Judge = (deviceId: string, change: ConfigChange) => Promise<readonly PushFinding[]>;

/** Sessions, checks and the record of one push. `from`: the number of steps that are written already. */
export function pushWork(
  context: TaskContext,
  row: PushRow,
  prepared: Prepared,
  from: number,
  judge: Judge | null = null,
): PushWork {
  const { db, now, reach, wait: pause } = context;
  const { device, expects, secrets } = prepared;
  const state = stateCheck(reach, device, expects);
  const writing: Promise<unknown>[] = [];
  let ordinal = from;
  return {
    hands: {
      open: (account, led) =>
        reach.cli(device, account, led, {
          texts: [...secrets.values()],
          reveal: (command) => resolveSecrets(command, (name) => secrets.get(name)),
        }),
      check: async (_session, seen) => [
        ...textChecks(seen, prepared.wanted),
        ...(await state.after(changedPorts(seen.change.remediation))),
      ],
      ...(judge ? { judge: (change) => judge(row.deviceId, change) } : {}),
      mayConfirm: () => stillOurs(context, row),
      record: ({ stage, state, told: sentences, said }) => {
        if (state === 'started' && sentences.length === 0) return;
        const step = {
          ordinal: (ordinal += 1),
          at: now(),
          action: stage,
          ok: state !== 'failed',
          transcript: toldText(sentences, 'en'),
          told: sentences,
          said: said.map(({ by, text }) => `${by === 'us' ? '» ' : ''}${text}`).join('\n'),
        };
        writing.push(persist(() => addPushStep(db, row.id, step)).catch((error: unknown) => error));
      },
      remember: (memory) => rememberPush(db, row.id, sealedMemory(context, row.id, memory)),
      wait: pause,
    },
    before: () => state.before(),
    // A step that could not be written must not end the conversation with the device; it is told when that is over.
    written: async () => {
      const failed = (await Promise.all(writing)).find((result) => result !== undefined);
      if (failed !== undefined) throw new Error('a step of the push was not written', { cause: failed });
    },
  };
}
