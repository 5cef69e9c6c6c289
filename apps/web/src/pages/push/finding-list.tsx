import type { RenderedFinding } from '#findings';
import type { ReactNode } from 'react';
import { Note } from '../../components/status.js';

const shapes = { error: 'error', warning: 'warning', info: 'note' } as const;

/** What rules find, each with its place and what to do. */
export function FindingList({ findings }: { readonly findings: readonly RenderedFinding[] }): ReactNode {
  return findings.map(({ code, severity, place, title, text, hint }) => (
    <Note key={`${code} ${place} ${text}`} shape={shapes[severity]}>
      <p>
        <b className="medium">{title}</b> <code className="third">{code}</code>
      </p>
      {place && <code>{place}</code>}
      <p>{text}</p>
      <p className="second">{hint}</p>
    </Note>
  ));
}
