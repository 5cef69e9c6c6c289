import type { ReactNode } from 'react';

const WARN = 0.8;

/** How much of something is used; the number with its limit stands beside it. */
export function Meter({
  share,
  label,
  tone,
}: {
  readonly share: number;
  readonly label: string;
  /** Where much is good; else a full meter warns. */
  readonly tone?: 'ok';
}): ReactNode {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div
      className="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i
        className={tone ?? (share >= 1 ? 'bad' : share >= WARN ? 'warn' : '')}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
