import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { get } from '../../api/client.js';
import type { IpPlan as Plan } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { Loaded } from '../../components/loaded.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { AllocateDialog } from './allocate-dialog.js';
import { Exports } from './exports.js';
import { Openings } from './openings.js';
import { PrefixInspector } from './prefix-inspector.js';
import { PrefixTree } from './prefix-tree.js';
import { Strays } from './strays.js';
import { SpaceMap } from './space-map.js';
import { Renumber } from './renumber.js';
import { VlanMatrix } from './vlan-matrix.js';
import { VlanView } from './vlan/vlan-view.js';
import { Vlans } from './vlans.js';

/** VLANs, prefixes with what is used of them, and openings, before or after the project. */
export function IpPlan(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const [layerParam, setLayer] = useAddressParam('layer');
  const [chosen, setChosen] = useAddressParam('prefix');
  const [viewParam, setView] = useAddressParam('view');
  const view = (['vlan', 'renumber'] as const).find((one) => one === viewParam) ?? 'plan';
  const { editable } = usePlanEdit();
  const [allocating, setAllocating] = useState(false);
  const layer = layerParam === 'before' ? 'before' : 'after';
  const plan = useQuery({
    queryKey: [...projectKey(project.id), 'ip-plan', layer],
    queryFn: () => get<Plan>(`/projects/${project.id}/ip-plan`, { layer }),
  });
  const prefix = plan.data?.prefixes.find(({ id }) => id === chosen);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.ipPlan.title}</h1>
          <Link className="second" to="/administration/thresholds">
            {t.thresholds.title}
          </Link>
          <span className="grow" />
          {editable && layer === 'after' && (
            <button type="button" className="button" onClick={() => setAllocating(true)}>
              {t.ipDesign.allocate}
            </button>
          )}
          <Choice
            label={t.vlanMap.view}
            value={view}
            options={(['plan', 'vlan', 'renumber'] as const).map((one) => [one, t.vlanMap.views[one]])}
            onChoose={(one) => setView(one === 'plan' ? null : one)}
          />
          <Choice
            label={t.layers.label}
            value={layer}
            options={[
              ['before', t.layers.before],
              ['after', t.layers.after],
            ]}
            onChoose={setLayer}
          />
        </div>
        <div className="pane">
          <Loaded query={plan} what={t.ipPlan.what}>
            {({ prefixes, vlans, strays, openings }) =>
              view === 'vlan' ? (
                <VlanView vlans={vlans} layer={layer} />
              ) : view === 'renumber' ? (
                <Renumber prefixes={prefixes} layer={layer} />
              ) : (
                <div className="ip-plan">
                  <SpaceMap prefixes={prefixes} chosen={chosen} onChoose={setChosen} />
                  <PrefixTree prefixes={prefixes} chosen={chosen} onChoose={setChosen} />
                  <Vlans vlans={vlans} />
                  <VlanMatrix layer={layer} />
                  {strays.length > 0 && <Strays addresses={strays} />}
                  <Openings openings={openings} />
                  <Exports layer={layer} />
                  {allocating && (
                    <AllocateDialog prefixes={prefixes} layer={layer} onClose={() => setAllocating(false)} />
                  )}
                </div>
              )
            }
          </Loaded>
        </div>
      </div>
      {view === 'plan' && (
        <aside className="inspector" aria-label={t.ipPlan.prefix}>
          {prefix ? (
            <PrefixInspector prefix={prefix} layer={layer} />
          ) : (
            <p className="second">{t.ipPlan.choose}</p>
          )}
        </aside>
      )}
    </>
  );
}
