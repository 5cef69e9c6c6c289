import type { ReactNode } from 'react';
import { IconAt } from '../../components/icon.js';

const PITCH = 46;
/** Twelve cords: VLAN colour, and whether the cord is seen in place. */
const cords = [1, 1, 1, 1, 2, 2, 3, 4, 4, 5, 5, 7].map((vlan, index) => ({
  vlan,
  x: 88 + index * PITCH + (index > 5 ? 12 : 0),
  panel: index + 1,
  port: index * 2 + 1,
  verified: index < 9,
}));

/** A panel above, a switch below, the cords between: the product in one picture. */
export function PatchPicture({ label }: { readonly label: string }): ReactNode {
  return (
    <svg className="own" viewBox="0 0 662 360" role="img" aria-label={label}>
      <rect x="1" y="40" width="660" height="56" className="d-kept" />
      <rect x="1" y="292" width="660" height="56" className="d-new" />
      <text x="14" y="73" fontSize="15" fontWeight="650" className="mono">
        P1
      </text>
      <text x="14" y="325" fontSize="15" fontWeight="650" className="mono">
        n1
      </text>
      {cords.map((cord) => (
        <g key={cord.panel} className={`vlan-${cord.vlan}`}>
          <path
            d={`M${cord.x} 88V300`}
            stroke="var(--v)"
            strokeWidth="4"
            strokeDasharray={cord.verified ? undefined : '7 5'}
          />
          <PortBox x={cord.x} y={52} name={cord.panel} />
          <PortBox x={cord.x} y={304} name={cord.port} />
          <rect x={cord.x - 21} y="182" width="42" height="20" fill="var(--bg)" />
          <text x={cord.x} y="197" textAnchor="middle" fontSize="12" className="mono">
            {String(400 + cord.panel).padStart(4, '0')}
          </text>
          <circle cx={cord.x} cy="232" r="8" fill="var(--bg)" />
          <IconAt
            name={cord.verified ? 'proven' : 'waiting'}
            x={cord.x - 7}
            y={225}
            tone={cord.verified ? 'ok-shape' : 'mute-shape'}
          />
        </g>
      ))}
    </svg>
  );
}

function PortBox({
  x,
  y,
  name,
}: {
  readonly x: number;
  readonly y: number;
  readonly name: number;
}): ReactNode {
  return (
    <>
      <rect x={x - 18} y={y} width="36" height="32" className="vlan-port" />
      <text x={x} y={y + 21} textAnchor="middle" fontSize="13" className="mono">
        {name}
      </text>
    </>
  );
}
