import type { CoverageState } from '#certification';
import { groupOf, proofWords } from '#plan';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PortLine } from '../../api/design-types.js';
import { ProofSign } from '../../components/proof-sign.js';
import { vlanClass } from '../../components/vlan-colour.js';
import { useSpeech } from '../../texts/index.js';
import { faceLayout, type FacePort } from './face-layout.js';
import { cableOf } from './port-text.js';

const PORT = 25;
const PITCH = 28;
const TOP = 8;

/** The face of a device with every port in its place: number, VLAN colour, and what the project makes of its cable. */
export function FacePicture({
  label,
  ports,
  passive,
  chosen,
  picked,
  proofs,
  onChoose,
  onOpen,
}: {
  readonly label: string;
  readonly ports: readonly PortLine[];
  readonly passive: boolean;
  readonly chosen: string | null;
  readonly picked: ReadonlySet<string>;
  /** What is proven at each port, in place of the VLAN colours. */
  readonly proofs?: Readonly<Record<string, CoverageState>> | undefined;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (port: PortLine) => void;
}): ReactNode {
  const layout = faceLayout(ports, passive);
  const width = layout.width * PITCH + 16;
  const height = layout.rows * PITCH + TOP * 2 + 12;
  const move = (event: KeyboardEvent, from: FacePort): void => {
    const next = beside(layout.ports, from, event.key);
    if (event.key === 'Enter') onOpen(from.port);
    else if (next) {
      onChoose(next.port.id);
      document.querySelector<SVGElement>(`[data-port="${CSS.escape(next.port.id)}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  const focusable = layout.ports.some(({ port }) => port.id === chosen) ? chosen : layout.ports[0]?.port.id;
  return (
    <svg className="own face" width={width} height={height} role="group" aria-label={label}>
      <rect className="d-kept" x={0.5} y={0.5} width={width - 1} height={height - 1} />
      <text className="third" x={8} y={height - 5}>
        {layout.common}
      </text>
      {layout.ports.map((place) => (
        <Port
          key={place.port.id}
          place={place}
          chosen={place.port.id === chosen}
          picked={picked.has(place.port.id)}
          proof={proofs && (proofs[place.port.id] ?? null)}
          focusable={place.port.id === focusable}
          onChoose={() => onChoose(place.port.id)}
          onKeyDown={(event) => move(event, place)}
        />
      ))}
    </svg>
  );
}

function Port({
  place: { port, x, row, text },
  chosen,
  picked,
  proof,
  focusable,
  onChoose,
  onKeyDown,
}: {
  readonly place: FacePort;
  readonly chosen: boolean;
  readonly picked: boolean;
  /** undefined: proofs are not shown; null: there is none here. */
  readonly proof: CoverageState | null | undefined;
  readonly focusable: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { t, language } = useSpeech();
  const cable = cableOf(port);
  const vid = proof === undefined ? (port.vlan?.untagged?.vid ?? port.vlan?.tagged[0]) : undefined;
  const state = cable
    ? cable.state === 'kept'
      ? 'plugged'
      : cable.state
    : port.was.length > 0
      ? 'removed'
      : 'free';
  const says = [
    port.name,
    cable ? cable.label : t.device.free,
    port.ends[0]?.path ?? cable?.far[0]?.path,
    vid && `VLAN ${vid}`,
    proof && proofWords(language).states[proof],
  ];
  return (
    <g
      className={`port ${state} ${chosen ? 'chosen' : ''} ${picked ? 'picked' : ''} ${vid && cable ? vlanClass(vid) : ''}`}
      transform={`translate(${8 + x * PITCH} ${TOP + row * PITCH})`}
      data-port={port.id}
      role="button"
      aria-pressed={chosen}
      aria-label={[text, ...says].filter(Boolean).join(', ')}
      tabIndex={focusable ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <title>{says.filter(Boolean).join(' · ')}</title>
      <rect className="hole" width={PORT} height={PORT - 4} />
      {cable && vid && <rect className="tint" x={1} y={PORT - 8} width={PORT - 2} height={3.5} />}
      <text
        className={`mono ${proof ? 'above-proof' : ''}`}
        x={PORT / 2}
        y={proof ? 8.5 : 14}
        textAnchor="middle"
      >
        {text}
      </text>
      {proof && <ProofSign group={groupOf(proof)} x={PORT / 2} y={15} size={10} />}
      {!port.enabled && <path className="off" d={`M2 2 ${PORT - 2} ${PORT - 6}`} />}
    </g>
  );
}

/** The port that an arrow leads to. */
function beside(ports: readonly FacePort[], from: FacePort, key: string): FacePort | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const row = from.row + (key === 'ArrowUp' ? -1 : 1);
    return ports.find((port) => port.row === row && Math.abs(port.x - from.x) < 0.5);
  }
  const sign = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (sign === 0) return undefined;
  return ports
    .filter((port) => port.row === from.row && (port.x - from.x) * sign > 0)
    .toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
}
