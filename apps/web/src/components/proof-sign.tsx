import { proofFills, type ProofGroup } from '#plan';
import type { ReactNode } from 'react';

const CROSS = 'M-.9-.9.9.9M-.9.9.9-.9';

/** What stands under and over the fill, in the millimetres of the sheets: every group differs by its outline. */
const forms: Readonly<Record<ProofGroup, ReactNode>> = {
  failed: (
    <>
      <path className="edge" d="M-1.7-1.7h3.4v3.4h-3.4z" />
      <path className="cut" d={CROSS} />
    </>
  ),
  missing: <path className="edge" d="M0-1.8 1.8 0 0 1.8-1.8 0z" />,
  void: <path className="edge" d="M0-1.7 1.8 1.5h-3.6z" />,
  remark: (
    <>
      <circle className="edge" r="1.7" />
      <circle className="dot" r=".5" />
    </>
  ),
  proven: (
    <>
      <circle className="edge" r="1.7" />
      <path className="cut" d="M-.9.1-.2.8 1-.8" />
    </>
  ),
  none: <circle className="edge faint" r="1" />,
};

/** The sign of a proof as sheets draw it, around a point of a picture; `size` is its width in pixels. */
export function ProofSign({
  group,
  x,
  y,
  size,
}: {
  readonly group: ProofGroup;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}): ReactNode {
  return (
    <g
      className={`proof-sign ${group}`}
      data-proof={group}
      fill={proofFills[group]}
      transform={`translate(${x} ${y}) scale(${size / 3.6})`}
    >
      {forms[group]}
    </g>
  );
}
