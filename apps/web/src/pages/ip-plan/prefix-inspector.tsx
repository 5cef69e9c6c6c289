import type { ReactNode } from 'react';
import type { PlannedPrefix } from '../../api/types.js';
import { Facts } from '../../components/facts.js';
import { Identifier } from '../../components/identifier.js';
import { Meter } from '../../components/meter.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { usedText } from './used-text.js';

/** One prefix: what is used of it, its ranges, its addresses and who has them. */
export function PrefixInspector({ prefix }: { readonly prefix: PlannedPrefix }): ReactNode {
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
      <section>
        <h3>{t.ipPlan.ranges}</h3>
        {prefix.ranges.length === 0 && <p className="second">{t.common.none}</p>}
        <Facts
          facts={prefix.ranges.map((range) => [
            valueName(t, 'role', range.role),
            <code key={range.id}>
              {range.start} – {range.end}
            </code>,
          ])}
        />
      </section>
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
