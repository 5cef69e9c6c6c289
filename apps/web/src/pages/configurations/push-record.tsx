import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { get } from '../../api/client.js';
import type { Push } from '../../api/device-types.js';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { ByHand } from '../push/by-hand.js';
import { Transcript } from '../push/transcript.js';
import { PushEnd } from './push-end.js';

/** What a push did, step by step, with the proof that was kept, and what is left to a person. */
export function PushRecord({
  id,
  device,
  project,
}: {
  readonly id: string;
  readonly device: { readonly id: string; readonly name: string };
  /** Whose push it was; null: of the site. */
  readonly project: string | null;
}): ReactNode {
  const { t, when, language } = useSpeech();
  const push = useQuery({ queryKey: ['push', id, language], queryFn: () => get<Push>(`/pushes/${id}`) });
  return (
    <Loaded query={push} what={t.configurations.lastPush}>
      {({ state, author, createdAt, reason, outcome, codes, byHand, steps, run }) => (
        <>
          <p className="tools">
            <PushEnd state={state} />
            <span className="second">
              {author}, {when(createdAt)}
            </span>
            {project !== null && run !== null && (
              <Link to={`/projects/${project}/push?run=${run}&step=result&device=${device.id}`}>
                {t.desk.openRun}
              </Link>
            )}
          </p>
          <p>{[reason, outcome].filter((text) => text !== '').join(' · ')}</p>
          {state === 'needs-person' && (
            <ByHand commands={byHand} codes={codes} device={device} project={project} />
          )}
          <Transcript steps={steps} />
        </>
      )}
    </Loaded>
  );
}
