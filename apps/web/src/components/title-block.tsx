import type { ReactNode } from 'react';

/** The strip under every picture: what it shows, then facts about it. */
export function TitleBlock({
  title,
  facts,
}: {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
}): ReactNode {
  return (
    <div className="titleblock">
      <span>{title}</span>
      {facts.map(([label, value]) => (
        <span key={label}>
          {label} <b>{value}</b>
        </span>
      ))}
    </div>
  );
}
