import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../../api/client.js';
import type { VlanMap } from '../../../api/ip-types.js';
import type { IpPlan } from '../../../api/types.js';
import { Loaded } from '../../../components/loaded.js';
import { Note } from '../../../components/status.js';
import { VlanChip } from '../../../components/vlan-chip.js';
import { usePlanEdit } from '../../../state/plan-edit.js';
import { useAddressParam } from '../../../state/search.js';
import { useSpeech } from '../../../texts/index.js';
import { projectKey, useProject } from '../../project/queries.js';
import { portName } from './port-name.js';
import { linkKey, VlanPicture } from './vlan-picture.js';
import { WhatIf } from './what-if.js';

/** One VLAN drawn over the cabling, the hop that lacks it, and what would break without a link. */
export function VlanView({
  vlans,
  layer,
}: {
  readonly vlans: IpPlan['vlans'];
  readonly layer: string;
}): ReactNode {
  const { t } = useSpeech();
  const { id } = useProject();
  const [chosenVlan, setVlan] = useAddressParam('vlan');
  const vlanId = vlans.find((vlan) => vlan.id === chosenVlan)?.id ?? vlans[0]?.id ?? '';
  const map = useQuery({
    queryKey: [...projectKey(id), 'vlan-map', layer, vlanId],
    queryFn: () => get<VlanMap>(`/projects/${id}/ip-plan/vlans/${vlanId}/map`, { layer }),
    enabled: vlanId !== '',
  });
  if (vlanId === '') return <p className="second">{t.vlanMap.none}</p>;
  return (
    <>
      <p className="tools">
        <span className="medium" aria-hidden="true">
          {t.ipPlan.vlan}
        </span>
        <select
          aria-label={t.ipPlan.vlan}
          className="field sheet-picker"
          value={vlanId}
          onChange={(event) => setVlan(event.target.value)}
        >
          {vlans.map((vlan) => (
            <option key={vlan.id} value={vlan.id}>
              {vlan.vid} {vlan.name}
              {vlan.group === null ? '' : ` (${vlan.group})`}
            </option>
          ))}
        </select>
        <span className="second">{t.vlanMap.hint}</span>
      </p>
      <Loaded query={map} what={t.vlanMap.what}>
        {(loaded) => <Drawn key={loaded.vlan.id} map={loaded} layer={layer} />}
      </Loaded>
    </>
  );
}

function Drawn({ map, layer }: { readonly map: VlanMap; readonly layer: string }): ReactNode {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const link = map.links.find((one) => linkKey(one) === chosen);
  return (
    <div className="vlan-view">
      <div>
        <VlanPicture
          map={map}
          chosen={chosen}
          without={link !== undefined}
          onChoose={(key) => setChosen(key === chosen ? null : key)}
        />
        {map.devices.length === 0 && <p className="second">{t.vlanMap.nowhere}</p>}
      </div>
      <div>
        <Cuts map={map} layer={layer} />
        {link && <WhatIf key={chosen} link={link} layer={layer} />}
      </div>
    </div>
  );
}

/** The ports that the changes touch: beside those on the way, the other one of a pair that answers a LAG together. */
function changedPorts({ links }: VlanMap, changes: VlanMap['cuts'][number]['changes']): string[] {
  const ends = new Map(links.flatMap(({ a, b }) => [a, b]).map((end) => [end.portId, end]));
  return changes.flatMap((change) => {
    const end = change.kind === 'interfaceVlan' ? ends.get(change.after?.portId ?? '') : undefined;
    return end ? [portName(end)] : [];
  });
}

/** Users that do not reach their gateway, and what mends it in the plan. */
function Cuts({ map, layer }: { readonly map: VlanMap; readonly layer: string }): ReactNode {
  const { t, say } = useSpeech();
  const { editable, make, pending } = usePlanEdit();
  const { vid, name } = map.vlan;
  if (map.devices.length === 0) return null;
  if (map.cuts.length === 0) return <Note shape="proven">{t.vlanMap.whole}</Note>;
  return map.cuts.map(({ users, from, to, lacking, changes }) => {
    const ports = lacking.map(portName).join(', ');
    const says = say(t.vlanMap.allow, { vid, ports: changedPorts(map, changes).join(', ') || ports });
    return (
      <Note key={`${from} ${to}`} shape="error">
        <p>
          <VlanChip vid={vid} name={name} /> {say(t.vlanMap.cut, { users, from, to })}
        </p>
        {ports && (
          <p>
            {t.vlanMap.lacking}: <code>{ports}</code>
          </p>
        )}
        {changes.length > 0 && editable && layer === 'after' && (
          <button
            type="button"
            className="button"
            disabled={pending}
            onClick={() => void make(says, changes)}
          >
            {says}
          </button>
        )}
      </Note>
    );
  });
}
