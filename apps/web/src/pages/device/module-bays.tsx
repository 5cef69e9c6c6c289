import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { BayLine } from '../../api/design-types.js';
import { useLayer } from '../../state/layer.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import type { HardwareChange } from './hardware.js';

/** The module bays of a device, nested ones under their module, and what is in each. Nothing where there are none. */
export function ModuleBays({
  deviceId,
  editable,
  onAsk,
}: {
  readonly deviceId: string;
  readonly editable: boolean;
  readonly onAsk: (change: HardwareChange) => void;
}): ReactNode {
  const { t } = useSpeech();
  const words = t.hardware;
  const project = useProject();
  const [layer] = useLayer();
  const bays = useQuery({
    queryKey: [...projectKey(project.id), 'bays', deviceId, layer],
    queryFn: () =>
      get<{ items: readonly BayLine[] }>(`/equipment/devices/${deviceId}/bays`, {
        // Before the project is the present.
        project: layer === 'before' ? undefined : project.id,
        step: typeof layer === 'number' ? String(layer) : undefined,
      }),
  });
  const items = bays.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="bays" aria-label={words.bays}>
      <h3>{words.bays}</h3>
      <ul>
        {items.map(({ parentId, name, module }) => (
          <li key={`${parentId ?? ''} ${name}`} className={parentId === null ? '' : 'nested'}>
            <code className="medium">{name}</code>
            <span className={module ? '' : 'third'}>{module?.type ?? words.empty}</span>
            {editable && !module && (
              <button
                type="button"
                className="button small"
                aria-label={`${name}: ${words.insert}`}
                onClick={() => onAsk({ what: 'insert', bay: name, parentId, deviceId })}
              >
                {words.insert}
              </button>
            )}
            {editable && module && (
              <>
                <button
                  type="button"
                  className="button small"
                  aria-label={`${name}: ${words.exchange}`}
                  onClick={() => onAsk({ what: 'exchange', kind: 'module', id: module.id, name })}
                >
                  {words.exchange}
                </button>
                <button
                  type="button"
                  className="button small danger"
                  aria-label={`${name}: ${words.takeOut}`}
                  onClick={() => onAsk({ what: 'takeOut', id: module.id, name })}
                >
                  {words.takeOut}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
