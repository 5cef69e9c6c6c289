import type { PatchRow } from '#plan';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { get } from '../../api/client.js';
import type { DeviceFace } from '../../api/design-types.js';
import { Choice } from '../../components/choice.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { TitleBlock } from '../../components/title-block.js';
import { useLayer, type LayerName } from '../../state/layer.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { passiveRoles } from '../device/passive-roles.js';
import { projectKey, useProject } from '../project/queries.js';
import { actionShape } from './columns.js';
import { facing, type FacingPort } from './facing.js';
import { FacingPicture, type FacingColour } from './facing-picture.js';
import { deviceNames, pairsOf } from './pairs.js';

/** A panel and what faces it, with the cords between them: those of the chosen cord, or those with the most work. */
export function FacingView({
  rows,
  chosen,
  onChoose,
  onConnect,
}: {
  readonly rows: readonly PatchRow[];
  readonly chosen: string | null;
  readonly onChoose: (cable: string) => void;
  /** Two free ports that a new cord shall join; absent where the plan may not be edited. */
  readonly onConnect: ((a: string, b: string) => void) | undefined;
}): ReactNode {
  const { t } = useSpeech();
  const [above, setAbove] = useAddressParam('panel');
  const [below, setBelow] = useAddressParam('facing');
  const names = deviceNames(rows);
  const pairs = pairsOf(rows);
  const row = rows.find(({ cableId }) => cableId === chosen);
  const ofRow = row?.ends.other ? { panel: row.ends.panel.deviceId, other: row.ends.other.deviceId } : null;
  const ofPanel = pairs.find(({ panel, other }) => panel === above && (below === null || other === below));
  // What was chosen by hand holds until a cord elsewhere is chosen.
  const byHand = above && below ? { panel: above, other: below } : (ofPanel ?? null);
  const pair = byHand ?? ofRow ?? pairs[0];
  if (!pair) return null;
  const panels = [...new Set(pairs.map(({ panel }) => panel))];
  const others = [...new Set(pairs.map(({ other }) => other))];
  const count = (panel: string, other: string): number =>
    pairs.find((one) => one.panel === panel && one.other === other)?.cords ?? 0;
  return (
    <Faces
      key={`${pair.panel} ${pair.other}`}
      rows={rows}
      pair={pair}
      names={[names.get(pair.panel) ?? '', names.get(pair.other) ?? '']}
      chosen={chosen}
      onChoose={onChoose}
      onConnect={onConnect}
    >
      <select
        className="field"
        aria-label={t.patching.panel}
        value={pair.panel}
        onChange={(event) => {
          setAbove(event.target.value);
          setBelow(null);
        }}
      >
        {panels.map((id) => (
          <option key={id} value={id}>
            {names.get(id)}
          </option>
        ))}
      </select>
      <span className="second">{t.patching.faces}</span>
      <select
        className="field"
        aria-label={t.patching.facing}
        value={pair.other}
        onChange={(event) => {
          setAbove(pair.panel);
          setBelow(event.target.value);
        }}
      >
        {others
          .toSorted((a, b) => count(pair.panel, b) - count(pair.panel, a))
          .map((id) => (
            <option key={id} value={id}>
              {names.get(id)} ({count(pair.panel, id)})
            </option>
          ))}
      </select>
    </Faces>
  );
}

function useFace(id: string, layer: LayerName): UseQueryResult<DeviceFace> {
  const project = useProject();
  return useQuery({
    queryKey: [...projectKey(project.id), 'face', id, layer],
    queryFn: () => get<DeviceFace>(`/projects/${project.id}/devices/${id}/face`, { layer: String(layer) }),
  });
}

function Faces({
  rows,
  pair,
  names,
  chosen,
  onChoose,
  onConnect,
  children,
}: {
  readonly rows: readonly PatchRow[];
  readonly pair: { readonly panel: string; readonly other: string };
  readonly names: readonly [panel: string, other: string];
  readonly chosen: string | null;
  readonly onChoose: (cable: string) => void;
  readonly onConnect: ((a: string, b: string) => void) | undefined;
  /** What chooses the two devices. */
  readonly children: ReactNode;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const navigate = useNavigate();
  const [layer] = useLayer();
  const [colour, setColour] = useAddressParam('colour');
  const [picked, setPicked] = useState<FacingPort | null>(null);
  const panel = useFace(pair.panel, layer);
  const other = useFace(pair.other, layer);
  const worn: FacingColour = colour === 'action' ? 'action' : 'vlan';
  const choose = (place: FacingPort): void => {
    if (place.cord) {
      setPicked(null);
      onChoose(place.cord.cableId);
    } else if (!onConnect) setPicked(null);
    else if (picked && picked.port.id !== place.port.id) {
      setPicked(null);
      onConnect(picked.port.id, place.port.id);
    } else setPicked(picked ? null : place);
  };
  return (
    <section className="sheet facing-sheet" aria-label={t.patching.picture}>
      <div className="tools noprint">
        {children}
        <span className="grow" />
        <small className="second" role="status">
          {picked && say(t.patching.otherEnd, { port: picked.port.name })}
        </small>
        <Legend />
        <Choice
          label={t.patching.colour}
          value={worn}
          options={[
            ['vlan', 'VLAN'],
            ['action', t.patching.action],
          ]}
          onChoose={(next) => setColour(next === 'vlan' ? null : next)}
        />
      </div>
      <Loaded query={panel} what={names[0]}>
        {(above) => (
          <Loaded query={other} what={names[1]}>
            {(below) => {
              const drawn = facing(
                { deviceId: pair.panel, ports: above.ports, passive: passiveRoles.has(above.role) },
                { deviceId: pair.other, ports: below.ports, passive: passiveRoles.has(below.role) },
                rows,
              );
              return (
                <>
                  <div className="draw">
                    <FacingPicture
                      label={say(t.patching.pictureOf, { panel: names[0], other: names[1] })}
                      names={[above.device.name, below.device.name]}
                      facing={drawn}
                      chosen={chosen}
                      picked={picked?.port.id ?? null}
                      colour={worn}
                      onChoose={choose}
                      onCord={onChoose}
                      onOpen={({ port, cord }) =>
                        void navigate(
                          `/projects/${project.id}/paths?${cord ? `cable=${cord.cableId}` : `port=${port.id}`}`,
                        )
                      }
                    />
                  </div>
                  <TitleBlock
                    title={`${project.name} · ${say(t.patching.pictureOf, { panel: names[0], other: names[1] })}`}
                    facts={[
                      [t.patching.cords, number(drawn.cords.length)],
                      [t.patching.elsewhere, number(drawn.stubs.length)],
                      [t.patching.colour, worn === 'vlan' ? 'VLAN' : t.patching.action],
                    ]}
                  />
                </>
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </section>
  );
}

/** What the lines mean, without their colour. */
function Legend(): ReactNode {
  const { t } = useSpeech();
  const line = (className: string): ReactNode => (
    <svg className="own face facing" width={26} height={8} aria-hidden="true">
      <g className={`cord ${className}`}>
        <path className="line" d="M0 4H26" />
      </g>
    </svg>
  );
  return (
    <div className="legend">
      <span>
        {line('keep')} {t.patching.legend.plugged}
      </span>
      <span>
        {line('add planned')} <Icon name={actionShape.add} /> {t.patching.legend.planned}
      </span>
      <span>
        {line('move')} <Icon name={actionShape.move} /> {t.patching.legend.moved}
      </span>
      <span>
        {line('remove')} <Icon name={actionShape.remove} /> {t.patching.legend.removed}
      </span>
    </div>
  );
}
