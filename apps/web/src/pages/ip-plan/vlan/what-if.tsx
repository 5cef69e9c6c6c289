import type { Hop } from '#plan';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../../api/client.js';
import type { VlanMap, WhatIfAnswer } from '../../../api/ip-types.js';
import { Loaded } from '../../../components/loaded.js';
import { Note } from '../../../components/status.js';
import { VlanChip } from '../../../components/vlan-chip.js';
import { useSpeech } from '../../../texts/index.js';
import { projectKey, useProject } from '../../project/queries.js';
import { portName } from './port-name.js';

/** What breaks if the chosen link is not there, and what finds another way. Nothing is changed. */
export function WhatIf({
  link,
  layer,
}: {
  readonly link: VlanMap['links'][number];
  readonly layer: string;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const { id } = useProject();
  const removed =
    link.cables.length > 0
      ? link.cables.map((cable) => ({ kind: 'cable' as const, id: cable.id }))
      : [{ kind: 'port' as const, id: link.a.portId }];
  const asked = useQuery({
    queryKey: [...projectKey(id), 'what-if', layer, ...removed.map((one) => one.id)],
    queryFn: () => call<WhatIfAnswer>('POST', `/projects/${id}/ip-plan/what-if`, { layer, removed }),
  });
  return (
    <section className="what-if" aria-live="polite">
      <h2 className="section">{say(t.vlanMap.without, { a: portName(link.a), b: portName(link.b) })}</h2>
      <p className="second">{link.cables.map(({ label }) => label).join(', ')}</p>
      <Loaded query={asked} what={t.vlanMap.whatIf}>
        {({ breaks, detours }) => (
          <>
            {breaks.length === 0 ? (
              <Note shape="proven">{t.vlanMap.nothingBreaks}</Note>
            ) : (
              <p className="medium">{many(breaks.length, t.vlanMap.breaks)}</p>
            )}
            {breaks.map(({ vlanId, vid, name, users, from, to, was, lacking }) => (
              <Note key={`${vlanId} ${from}`} shape="error">
                <p>
                  <VlanChip vid={Number(vid)} name={name} /> {say(t.vlanMap.cut, { users, from, to })}
                </p>
                <Way title={t.vlanMap.was} hops={was} />
                {lacking.length > 0 && (
                  <p>
                    {t.vlanMap.otherWay}: <code>{lacking.map(portName).join(', ')}</code>
                  </p>
                )}
              </Note>
            ))}
            {detours.length > 0 && <p className="medium">{many(detours.length, t.vlanMap.detours)}</p>}
            {detours.map(({ vlanId, vid, name, now }) => (
              <Note key={vlanId} shape="changed">
                <VlanChip vid={Number(vid)} name={name} />
                <Way title={t.vlanMap.now} hops={now} />
              </Note>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Way({ title, hops }: { readonly title: string; readonly hops: readonly Hop[] }): ReactNode {
  if (hops.length === 0) return null;
  return (
    <p>
      {title}: <code>{hops.map(({ from, to }) => `${portName(from)} → ${portName(to)}`).join(' · ')}</code>
    </p>
  );
}
