import { calibrationOn, lastCertificates } from '#certification';
import { appendEvent, testersOf } from '#persistence';
import type { Task } from '../task.js';

/** Enters in the register, once each, that the certificate of a tester is about to end, and that it has ended. */
export const remind: Task = async (_, { db, now, newId }) => {
  const today = now().toISOString().slice(0, 10);
  const ending = lastCertificates(await testersOf(db)).map((tester) => ({
    tester,
    state: calibrationOn(tester, today),
  }));
  let reminded = 0;
  for (const { tester, state } of ending) {
    if (state === 'valid') continue;
    const action = state === 'due' ? 'tester.calibration-due' : 'tester.calibration-expired';
    const { id, serial, model, calibratedUntil } = tester;
    const told = await db.rows(
      `SELECT 1 FROM register_event WHERE action = $1 AND detail->>'id' = $2 LIMIT 1`,
      [action, id],
    );
    if (told.length > 0) continue;
    const detail = { id, serial, model, calibratedUntil };
    await db.transaction((sql) =>
      appendEvent(
        sql,
        { id: newId(), at: now(), actor: 'worker', action, reason: '', projectId: null, detail },
        [],
      ),
    );
    reminded += 1;
  }
  return { reminded };
};
