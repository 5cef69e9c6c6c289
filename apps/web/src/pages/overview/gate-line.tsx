import type { ReactNode } from 'react';
import type { Project } from '../../api/types.js';
import { IconAt } from '../../components/icon.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { gatesOf, type Gate } from './gates.js';

const PITCH = 200;
const PORT = 'h26v18h-6v5h-14v-5h-6Z';

/** The gates of a project as a row of ports: plugged, being plugged, empty. */
export function GateLine({ project }: { readonly project: Project }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const gates = gatesOf(project);
  const label = gates.map((gate) => `${t.gates[gate.name]}: ${t.gates.states[gate.state]}`).join(', ');
  return (
    <svg className="own gateline" viewBox={`0 0 ${PITCH * gates.length} 78`} role="img" aria-label={label}>
      {gates.slice(1).map((gate, index) => (
        <path
          key={gate.name}
          className={`gate-run ${gate.state === 'passed' ? 'passed' : gate.state === 'ahead' ? 'ahead' : 'open'}`}
          d={`M${PITCH * index + PITCH / 2 + 13} 17H${PITCH * (index + 1) + PITCH / 2 - 13}`}
        />
      ))}
      {gates.map((gate, index) => (
        <GatePort
          key={gate.name}
          gate={gate}
          x={PITCH * index + PITCH / 2}
          says={saysOf(gate, project, speech)}
        />
      ))}
    </svg>
  );
}

function GatePort({
  gate,
  x,
  says,
}: {
  readonly gate: Gate;
  readonly x: number;
  readonly says: string;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <g className={`gate ${gate.state}`}>
      <path d={`M${x - 13} 8${PORT}`} />
      {gate.state === 'passed' && <path className="check" d={`M${x - 5} 18.5l3.5 3.5 7-7.5`} />}
      {gate.state === 'open' && <IconAt name="running" x={x - 7} y={11} tone="run-shape" />}
      {gate.state === 'blocked' && <IconAt name="error" x={x - 7} y={11} tone="bad-shape" />}
      <text x={x} y="50" textAnchor="middle" fontSize="13" fontWeight="600" className="gate-name">
        {t.gates[gate.name]}
      </text>
      <text x={x} y="66" textAnchor="middle" fontSize="12" className="gate-says">
        {says}
      </text>
    </g>
  );
}

/** The second line below a port: a number with its meaning where there is one, else the state in words. */
function saysOf(gate: Gate, project: Project, { t, many }: Speech): string {
  if (gate.name === 'design' && gate.state === 'passed') {
    const { added, changed, removed } = project.counts;
    return many(added + changed + removed, t.gates.changes);
  }
  if (gate.name === 'validate' && gate.state === 'blocked')
    return many(project.findings?.error ?? 0, t.gates.errors);
  if (gate.name === 'approve' && project.index) return `${t.gates.index} ${project.index}`;
  return t.gates.states[gate.state];
}
