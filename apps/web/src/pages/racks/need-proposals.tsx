import type { ReactNode } from 'react';
import { Status } from '../../components/status.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import type { NeedProposal } from './need-types.js';

/** Farther apart than any tree of places is deep: they share no place. */
const ELSEWHERE = 1000;

/** Racks that could take a need, the best first, each with what comes in and what stands against it. */
export function NeedProposals({
  proposals,
  chosen,
  onChoose,
}: {
  readonly proposals: readonly NeedProposal[];
  readonly chosen: string | null;
  readonly onChoose: (rackId: string) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, many } = speech;
  if (proposals.length === 0) return <p role="status">{t.need.none}</p>;
  return (
    <fieldset className="proposals">
      <legend>{many(proposals.length, t.need.found)}</legend>
      {proposals.map((proposal) => (
        <label key={proposal.rack.id} className={proposal.rack.id === chosen ? 'chosen' : ''}>
          <input
            type="radio"
            name="rack"
            checked={proposal.rack.id === chosen}
            onChange={() => onChoose(proposal.rack.id)}
          />
          <span>
            <b>
              <code>{proposal.rack.path}</code>
            </b>{' '}
            <small className="second">{nearness(proposal.distance, speech)}</small>{' '}
            <Status shape={proposal.obstacles.length === 0 ? 'done' : 'error'}>
              {proposal.obstacles.length === 0 ? t.need.fits : t.need.fitsNot}
            </Status>
          </span>
          <Figures proposal={proposal} />
        </label>
      ))}
    </fieldset>
  );
}

function nearness(distance: number, { t, many }: Speech): string {
  if (distance >= ELSEWHERE) return t.need.far;
  return distance === 0 ? t.need.here : many(distance, t.need.near);
}

function Figures({ proposal }: { readonly proposal: NeedProposal }): ReactNode {
  const { t, say, many, number } = useSpeech();
  const { links, switchPorts, panelPorts, existingSwitchPorts, strands, heightU, powerW, poeW } = proposal;
  const comes = [...proposal.newPanels, ...proposal.newSwitches, ...proposal.newManagers];
  return (
    <div>
      <p>
        {[
          many(links, t.need.links),
          say(t.need.freePanel, { n: number(panelPorts.length) }),
          say(t.need.freeSwitch, { n: number(existingSwitchPorts.length), wanted: number(switchPorts) }),
          strands.length > 0 && many(strands.length, t.need.strands),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {proposal.obstacles.map(({ kind, ...params }) => (
        <p key={kind} className="bad">
          {say(t.need.obstacles[kind], params)}
        </p>
      ))}
      {comes.length === 0 && proposal.obstacles.length === 0 && (
        <p className="second">
          {t.need.nothingNew} {t.need.onlyFree}
        </p>
      )}
      {comes.length > 0 && (
        <>
          <p className="second">
            {t.need.newDevices} {say(t.need.adds, { u: number(heightU), power: number(powerW) })}
            {poeW > 0 && ` · ${say(t.need.addsPoe, { poe: number(poeW) })}`}
          </p>
          <ul>
            {comes.map(({ name, type, positionU }) => (
              <li key={`${positionU} ${name}`}>
                <code>{say(t.need.at, { unit: number(positionU) })}</code>{' '}
                <code className="medium">{name}</code> <small className="second">{type.path}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
