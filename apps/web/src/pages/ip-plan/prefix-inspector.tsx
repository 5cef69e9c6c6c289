import type { ReactNode } from 'react';
import type { PlannedPrefix } from '../../api/types.js';
import { Facts } from '../../components/facts.js';
import { Identifier } from '../../components/identifier.js';
import { Meter } from '../../components/meter.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { useSpeech } from '../../texts/index.js';
import { Ranges } from './ranges.js';
import { usedText } from './used-text.js';

/** One prefix: what is used of it, its ranges, its addresses and who has them. */
export function PrefixInspector({
  prefix,
  layer,
}: {
  readonly prefix: PlannedPrefix;
  readonly layer: string;
}): ReactNode {
  const { t, say } = useSpeech();
  const used = usedText(say, t.ipPlan.usedOf, prefix);
  const { vlan } = prefix;
  return (
    <>
      <section>
        <h2>
          <Identifier>{prefix.prefix}</Identifier>
        </h2>
        <Facts
          facts={[
            ...(vlan
              ? [[t.ipPlan.vlan, <VlanChip key="vlan" vid={vlan.vid} name={vlan.name} />] as const]
              : []),
            [
              t.ipPlan.gateway,
              prefix.gateway ? <Identifier key="gw">{prefix.gateway}</Identifier> : t.common.none,
            ],

            [t.ipPlan.used, used],
          ]}
        />
        <Meter share={prefix.utilisation} label={used} />
      </section>
      <Ranges key={prefix.id} prefix={prefix} layer={layer} />
      <section>
        <h3>
          {t.ipPlan.addresses} {prefix.addresses.length}
        </h3>
        <Facts
          facts={prefix.addresses.map((address) => [
            address.address,
            <span key={address.id} className="second">
              {[address.port, address.dnsName].filter(Boolean).join(' · ') || address.status}
            </span>,
          ])}
        />
      </section>
    </>
  );
}
