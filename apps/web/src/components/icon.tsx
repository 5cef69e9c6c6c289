import type { ReactNode } from 'react';

const stroke = (d: string, width = 1.5): ReactNode => (
  <path d={d} fill="none" stroke="currentColor" strokeWidth={width} />
);
const ring = <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.4" />;
const cut = (d: string, width = 1.7): ReactNode => (
  <path d={d} fill="none" stroke="var(--surface)" strokeWidth={width} />
);

/** Fourteen-pixel shapes. Status shapes differ in outline, so that they read without colour. */
const shapes = {
  proven: (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      {cut('M3.8 7.2 6.2 9.5 10.3 4.8')}
    </>
  ),
  done: (
    <>
      {ring}
      {stroke('M4 7.2 6.2 9.3 10 5', 1.6)}
    </>
  ),
  running: (
    <>
      {ring}
      <path d="M7 1.2a5.8 5.8 0 0 1 0 11.6Z" fill="currentColor" />
    </>
  ),
  waiting: ring,
  warning: (
    <>
      <path d="M7 .8 13.6 12.8H.4Z" fill="currentColor" />
      {cut('M7 4.8v4M7 10.2v1.5', 1.6)}
    </>
  ),
  error: (
    <>
      <path d="M4.2.5h5.6l3.7 3.7v5.6l-3.7 3.7H4.2L.5 9.8V4.2Z" fill="currentColor" />
      {cut('m4.4 4.4 5.2 5.2m0-5.2L4.4 9.6')}
    </>
  ),
  different: (
    <>
      <path d="M7 .6 13.4 7 7 13.4.6 7Z" fill="currentColor" />
      {cut('M4.3 5.7h5.4M4.3 8.3h5.4M8.8 3.9 5.2 10.1', 1.2)}
    </>
  ),
  needsPerson: (
    <>
      {stroke('M7 .6 13.4 7 7 13.4.6 7Z')}
      {stroke('M7 3.8v3.8M7 9v1.5', 1.6)}
    </>
  ),
  unseen: (
    <>
      <circle
        cx="7"
        cy="7"
        r="5.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray="2.4 2"
      />
      {stroke('M5.3 5.6c0-2.2 3.4-2.2 3.4 0 0 1.2-1.7 1.2-1.7 2.5M7 9.4v1.3', 1.3)}
    </>
  ),
  rolledBack: stroke('M5 2.5 1.5 6 5 9.5M1.5 6h7a4 4 0 0 1 0 7H5'),
  undo: stroke('M5 1.5 1.8 4.7 5 7.9M2 4.7h6.2a4 4 0 0 1 0 8H4', 1.5),
  redo: stroke('M9 1.5 12.2 4.7 9 7.9M12 4.7H5.8a4 4 0 0 0 0 8H10', 1.5),
  edit: stroke('M2 12l.7-3L9.6 2.1l2.3 2.3L5 11.300Z', 1.3),
  plus: stroke('M7 1.5v11M1.5 7h11', 1.6),
  cord: stroke('M1 10.500c4 0 4-7 8-7h4M10.500 1.500v4', 1.5),
  waived: stroke('M2 .8v12.6M2.6 1.5h9L9.4 4.7l2.2 3.2h-9'),
  stale: (
    <>
      {ring}
      {stroke('M7 3.4V7l2.6 1.6', 1.4)}
    </>
  ),
  added: (
    <>
      <rect x="1" y="1" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="1.6" />
      {stroke('M7 3.8v6.4M3.8 7h6.4', 1.6)}
    </>
  ),
  removed: (
    <>
      <rect
        x="1"
        y="1"
        width="12"
        height="12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray="2.5 1.8"
      />
      {stroke('m4 4 6 6m0-6-6 6', 1.6)}
    </>
  ),
  changed: stroke('M1 7h11M8.4 3.2 12.2 7l-3.8 3.8', 1.6),
  kept: stroke('M1.5 7h11', 1.6),
  note: (
    <>
      {ring}
      {stroke('M7 6.2v4M7 3.5v1.4')}
    </>
  ),
  search: (
    <>
      <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {stroke('m9.2 9.2 3.8 3.8', 1.4)}
    </>
  ),
  theme: (
    <>
      <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M7 1.4v11.2A5.6 5.6 0 0 0 7 1.4Z" fill="currentColor" />
    </>
  ),
  download: stroke('M7 1v8M3.6 5.8 7 9.2l3.4-3.4M1.5 12.8h11', 1.4),
  print: stroke('M3.5 5V1h7v4M3.5 11H1V5h12v6h-2.5M3.5 8.5h7V13h-7Z', 1.2),
  lock: (
    <>
      <path d="M2.5 6.5h9v6.5h-9Z" fill="currentColor" />
      {stroke('M4.3 6V4.2a2.7 2.7 0 0 1 5.4 0V6')}
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A shape beside its word; hidden from screen readers, which read the word. */
export function Icon({
  name,
  className,
}: {
  readonly name: IconName;
  readonly className?: string;
}): ReactNode {
  return (
    <svg className={`icon ${className ?? ''}`} viewBox="0 0 14 14" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

/** The shape inside another drawing, its top left corner at x, y. */
export function IconAt({
  name,
  x,
  y,
  tone,
}: {
  readonly name: IconName;
  readonly x: number;
  readonly y: number;
  readonly tone: string;
}): ReactNode {
  return (
    <g transform={`translate(${x} ${y})`} className={tone}>
      {shapes[name]}
    </g>
  );
}
