import type { IpAddressRow } from '#plan';
import type { ReactNode } from 'react';
import { Facts } from '../../components/facts.js';
import { useSpeech } from '../../texts/index.js';

/** Addresses that lie in no recorded prefix. */
export function Strays({ addresses }: { readonly addresses: readonly IpAddressRow[] }): ReactNode {
  const { t } = useSpeech();
  return (
    <section className="wide">
      <h2 className="section">{t.ipPlan.strays}</h2>
      <Facts facts={addresses.map(({ address, port, dnsName }) => [address, port ?? dnsName])} />
    </section>
  );
}
