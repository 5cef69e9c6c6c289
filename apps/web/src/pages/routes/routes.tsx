import { channelFamilies } from '#cabling';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { get } from '../../api/client.js';
import { Choice } from '../../components/choice.js';
import { Loaded } from '../../components/loaded.js';
import { shortPort } from '../../components/short-port.js';
import { Note, Status } from '../../components/status.js';
import { useLayer } from '../../state/layer.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { projectKey, useProject } from '../project/queries.js';
import { PortListField } from './port-list-field.js';
import { RouteCard } from './route-card.js';
import type { RoutesFound } from './route-types.js';

/** How two ports, or two lists of ports, can be joined with what is free; one press records the cords. */
export function RoutesPage(): ReactNode {
  const { t, language } = useSpeech();
  const project = useProject();
  const [at] = useLayer();
  const { editable, step } = usePlanEdit();
  const layer = editable ? String(step) : String(at);
  const [from, setFrom] = useAddressParam('from');
  const [to, setTo] = useAddressParam('to');
  const [prefer, setPrefer] = useAddressParam('prefer');
  const [family, setFamily] = useAddressParam('family');
  const [between, setBetween] = useAddressParam('betweenRacks');
  const [typed, setTyped] = useState({ from: from ?? '', to: to ?? '' });
  const asked = {
    from: from ?? '',
    to: to ?? '',
    prefer: prefer ?? 'fewest',
    betweenRacks: between ?? 'true',
    ...(family && { family }),
  };
  const ready = asked.from !== '' && asked.to !== '';
  const found = useQuery({
    queryKey: [...projectKey(project.id), 'routes', layer, asked, language],
    queryFn: () => get<RoutesFound>(`/projects/${project.id}/routes`, { ...asked, layer, lang: language }),
    enabled: ready,
    retry: false,
  });
  const end = (side: 'from' | 'to', set: (value: string | null) => void): ReactNode => (
    <PortListField
      label={t.routes[side]}
      {...(side === 'from' && { hint: t.routes.hint })}
      value={typed[side]}
      layer={layer}
      onType={(text) => setTyped({ ...typed, [side]: text })}
      onChoose={(text) => {
        setTyped({ ...typed, [side]: text });
        set(text);
      }}
    />
  );
  return (
    <div className="column">
      <div className="head">
        <h1>{t.routes.title}</h1>
      </div>
      <div className="pane">
        <p className="second">{t.routes.means}</p>
        <form
          className="ways-form"
          onSubmit={(event) => {
            event.preventDefault();
            setFrom(typed.from.trim() || null);
            setTo(typed.to.trim() || null);
          }}
        >
          <div className="pairs">
            {end('from', setFrom)}
            {end('to', setTo)}
          </div>
          <div className="tools">
            <span className="second">{t.routes.prefer}</span>
            <Choice
              label={t.routes.prefer}
              value={asked.prefer}
              options={[
                ['fewest', t.routes.fewest],
                ['shortest', t.routes.shortest],
              ]}
              onChoose={setPrefer}
            />
            <span className="second">{t.routes.family}</span>
            <select
              className="field"
              aria-label={t.routes.family}
              value={family ?? ''}
              onChange={(event) => setFamily(event.target.value || null)}
            >
              <option value="">{t.routes.any}</option>
              {channelFamilies.map((one) => (
                <option key={one} value={one}>
                  {t.routes.families[one]}
                </option>
              ))}
            </select>
            <label>
              <input
                type="checkbox"
                checked={asked.betweenRacks === 'true'}
                onChange={(event) => setBetween(event.target.checked ? null : 'false')}
              />{' '}
              {t.routes.betweenRacks}
            </label>
            <button className="button primary" disabled={!typed.from.trim() || !typed.to.trim()}>
              {t.routes.title}
            </button>
          </div>
        </form>
        {ready ? (
          <Loaded query={found} what={t.routes.what}>
            {(loaded) => (
              <Found
                key={JSON.stringify(asked)}
                found={loaded}
                ends={[asked.from, asked.to]}
                editable={editable}
              />
            )}
          </Loaded>
        ) : (
          <p className="second">{t.routes.empty}</p>
        )}
      </div>
    </div>
  );
}

/** The ways that were found, and the press that records the cords of the one that is chosen, or of all. */
function Found({
  found,
  ends: [from, to],
  editable,
}: {
  readonly found: RoutesFound;
  readonly ends: readonly [from: string, to: string];
  readonly editable: boolean;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const project = useProject();
  const { make, pending } = usePlanEdit();
  const [chosen, setChosen] = useState(0);
  const [added, setAdded] = useState<string | null>(null);
  const { routes, findings, without } = found;
  if (added !== null) {
    return (
      <Note shape="done">
        {t.routes.added}{' '}
        <Link to={`/projects/${project.id}/paths?port=${encodeURIComponent(added)}`}>{t.routes.trace}</Link>
      </Note>
    );
  }
  // Two lists: all ways stand side by side. Two ports: each way stands for itself.
  const alternatives = found.from !== null;
  const taken = alternatives ? routes.slice(chosen, chosen + 1) : routes;
  const changes = taken.flatMap((route) => route.changes);
  const save = async (): Promise<void> => {
    const says = say(many(changes.length, t.routes.says), { from: shortPort(from), to: shortPort(to) });
    if (await make(says, changes)) setAdded(taken[0]?.legs[0]?.from.id ?? null);
  };
  return (
    <>
      {findings.map((finding) => (
        <p key={`${finding.code} ${finding.text}`}>
          <Status shape={severityShape[finding.severity]}>{finding.title}</Status>{' '}
          <span className="second">{finding.text}</span>
        </p>
      ))}
      {routes.length === 0 && findings.length === 0 && <Note shape="warning">{t.routes.none}</Note>}
      {routes.map((route, index) => (
        <RouteCard
          key={index}
          route={route}
          number={index + 1}
          chosen={!alternatives || index === chosen}
          {...(alternatives && { onChoose: () => setChosen(index) })}
        />
      ))}
      {without.map((pair) => (
        <Note key={`${pair.from.id} ${pair.to.id}`} shape="warning">
          {say(t.routes.without, { from: shortPort(pair.from.path), to: shortPort(pair.to.path) })}
        </Note>
      ))}
      {editable && changes.length > 0 && (
        <div className="tools">
          <button type="button" className="button primary" disabled={pending} onClick={() => void save()}>
            {many(changes.length, t.routes.add)}
          </button>
        </div>
      )}
    </>
  );
}
