import type { ReactNode } from 'react';
import type { ImportMoment } from '../state/import-file.js';
import { useSpeech } from '../texts/index.js';
import { Note } from './status.js';

/** An import as it goes on: how much is sent, the step that the server is at, what it has counted; and a way to stop it. */
export function ImportProgress({
  moment,
  onStop,
}: {
  readonly moment: ImportMoment;
  readonly onStop: () => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const { sent, job } = moment;
  const sending = sent < 1;
  const { done = 0, total = 0, step = '', counts = {} } = job?.progress ?? {};
  const steps: Readonly<Record<string, string>> = t.importJob.steps;
  const names: Readonly<Record<string, string>> = t.importJob.counts;
  const counted = Object.entries(counts).filter(([name, count]) => count > 0 && name in names);
  const says = sending
    ? say(t.importJob.sending, { percent: Math.round(sent * 100) })
    : (steps[step] ?? (counted.length > 0 ? t.importJob.steps.recording : t.importJob.waiting));
  return (
    <Note shape="running">
      <p role="status">
        <b className="medium">{says}</b>
        {counted.map(([name, count]) => ` · ${number(count)} ${names[name]}`).join('')}
      </p>
      <div className="tools">
        <progress
          className="progress"
          aria-label={says}
          max={1}
          value={sending ? sent : total > 0 ? done / total : 0}
        />
        <button type="button" className="button" onClick={onStop}>
          {t.importJob.stop}
        </button>
      </div>
    </Note>
  );
}
