import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api/client.js';
import { useSpeech } from '../../texts/index.js';

/** Which devices would be pushed to together, before anything is sent. */
export function WavePreview({
  project,
  names,
}: {
  readonly project: string;
  /** Of the devices that were chosen, by id. */
  readonly names: ReadonlyMap<string, string>;
}): ReactNode {
  const { t, say } = useSpeech();
  const deviceIds = [...names.keys()];
  const waves = useQuery({
    queryKey: ['waves', project, ...deviceIds],
    queryFn: () => call<{ waves: string[][] }>('POST', `/projects/${project}/waves`, { deviceIds }),
  });
  return (
    <section aria-label={t.waves.title}>
      <p className="second">{t.waves.intro}</p>
      <ol className="waves">
        {waves.data?.waves.map((wave, index) => (
          <li key={wave.join(' ')}>
            <span className="third">{say(t.waves.wave, { n: index + 1 })}</span>{' '}
            <code>{wave.map((id) => names.get(id) ?? id).join('  ')}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
