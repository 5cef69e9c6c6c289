import type { ReactNode } from 'react';
import type { FloorState } from './floor-types.js';

/** The sign of a thing on a floor, around the origin: an outlet is a triangle, a rack a square, anything else a ring. */
export function FloorSign({
  role,
  state,
  size,
}: {
  readonly role: string;
  readonly state: FloorState;
  readonly size: number;
}): ReactNode {
  const half = size / 2;
  const shape =
    role === 'outlet' ? (
      <polygon points={`0,${-half} ${half},${half * 0.85} ${-half},${half * 0.85}`} />
    ) : role === 'rack' ? (
      <rect x={-half} y={-half} width={size} height={size} />
    ) : (
      <circle r={half} />
    );
  return (
    <>
      {/* A larger place to take it by. */}
      <circle className="floor-hold" r={size} />
      {shape}
      {state === 'removed' && (
        <path d={`M${-half} ${-half}L${half} ${half}M${-half} ${half}L${half} ${-half}`} />
      )}
    </>
  );
}
