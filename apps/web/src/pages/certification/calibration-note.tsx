import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { RegisteredTester } from '../../api/proof-types.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

/** Testers whose last certificate has ended or is about to: nothing where all are in order. */
export function CalibrationNote(): ReactNode {
  const { t, say, day } = useSpeech();
  const testers = useQuery({
    queryKey: ['testers'],
    queryFn: () => get<{ items: RegisteredTester[] }>('/testers'),
  });
  const last = new Map<string, RegisteredTester>();
  for (const tester of testers.data?.items ?? []) {
    const known = last.get(tester.serial);
    if (!known || known.calibratedUntil < tester.calibratedUntil) last.set(tester.serial, tester);
  }
  const ending = [...last.values()].filter(({ state }) => state !== 'valid');
  if (ending.length === 0) return null;
  return (
    <Note shape={ending.some(({ state }) => state === 'expired') ? 'error' : 'warning'}>
      {ending.map(({ serial, state, calibratedUntil }) => (
        <p key={serial}>
          {say(state === 'expired' ? t.limits.calibrationEnded : t.limits.calibrationEnds, {
            tester: serial,
            day: day(calibratedUntil),
          })}
        </p>
      ))}
    </Note>
  );
}
