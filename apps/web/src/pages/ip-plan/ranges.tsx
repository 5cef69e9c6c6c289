import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { ObjectView, PlannedPrefix } from '../../api/types.js';
import { EditObject } from '../../components/form/edit-object.js';
import { NewObject } from '../../components/form/new-object.js';
import { RemoveObjects } from '../../components/remove-objects.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { addressText } from './space.js';
import { numberOf, stripOf, type StripPart } from './strip.js';

type Asking =
  | { readonly what: 'new'; readonly start: string; readonly end: string }
  | { readonly what: 'edit'; readonly id: string }
  | { readonly what: 'remove'; readonly id: string; readonly name: string };

const WIDTH = 268;

/** The ranges of a prefix on its space to scale: what is free is added by a click, a range is changed or taken away. */
export function Ranges({
  prefix,
  layer,
}: {
  readonly prefix: PlannedPrefix;
  readonly layer: string;
}): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const { editable } = usePlanEdit();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isOpen = editable && layer === 'after';
  const record = useQuery({
    queryKey: ['edit', 'prefix', prefix.id, project.id],
    queryFn: () => get<ObjectView>(`/kinds/prefixes/${prefix.id}`, { project: project.id, layer }),
    enabled: asking?.what === 'new',
  });
  const parts = stripOf(prefix);
  const widest = parts.filter(({ role }) => role === null).toSorted((a, b) => b.size - a.size)[0];
  const add = (part: StripPart): void =>
    setAsking({ what: 'new', start: addressText(part.start), end: addressText(part.start + part.size - 1) });
  return (
    <section>
      <h3>{t.ipPlan.ranges}</h3>
      {parts.length > 0 && <Strip prefix={prefix} parts={parts} {...(isOpen ? { onFree: add } : {})} />}
      {prefix.ranges.length === 0 && <p className="second">{t.common.none}</p>}
      <ul className="plain">
        {prefix.ranges.map(({ id, start, end, role }) => (
          <li key={id} className="range-line">
            <span>
              {valueName(t, 'role', role)}
              <br />
              <code>
                {start} – {end}
              </code>
            </span>
            {isOpen && (
              <span className="tools">
                <button
                  type="button"
                  className="button small"
                  onClick={() => setAsking({ what: 'edit', id })}
                >
                  {t.edit.edit}
                </button>
                <button
                  type="button"
                  className="button small"
                  onClick={() => setAsking({ what: 'remove', id, name: `${start} – ${end}` })}
                >
                  {t.edit.remove}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {isOpen && widest && (
        <p>
          <button type="button" className="button small" onClick={() => add(widest)}>
            {t.ranges.add}
          </button>
        </p>
      )}
      {asking?.what === 'new' && record.data && (
        <NewObject
          kind="range"
          given={{ vrfId: record.data['vrfId'] ?? null, start: asking.start, end: asking.end, role: 'dhcp' }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'edit' && <EditObject kind="range" id={asking.id} onClose={() => setAsking(null)} />}
      {asking?.what === 'remove' && (
        <RemoveObjects kind="range" ids={[asking.id]} name={asking.name} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}

/** The space of a prefix to scale; what is free is a button. */
function Strip({
  prefix,
  parts,
  onFree,
}: {
  readonly prefix: PlannedPrefix;
  readonly parts: readonly StripPart[];
  readonly onFree?: (part: StripPart) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const first = parts[0]!.start;
  const x = (at: number): number => ((at - first) / total) * WIDTH;
  return (
    <svg
      className="own range-strip"
      viewBox={`0 0 ${WIDTH} 40`}
      role="group"
      aria-label={say(t.ranges.strip, { prefix: prefix.prefix })}
    >
      {parts.map((part) => {
        const isFree = part.role === null;
        const says = say(isFree ? t.ranges.free : t.ranges.taken, {
          start: addressText(part.start),
          end: addressText(part.start + part.size - 1),
          n: part.size,
          role: part.role === null ? '' : valueName(t, 'role', part.role),
        });
        const isButton = isFree && onFree !== undefined;
        return (
          <g
            key={part.start}
            className={`strip-part ${part.role ?? 'free'}`}
            {...(isButton
              ? {
                  role: 'button',
                  tabIndex: 0,
                  'aria-label': says,
                  onClick: () => onFree(part),
                  onKeyDown: (event) => {
                    if (event.key === 'Enter') onFree(part);
                  },
                }
              : {})}
          >
            <title>{says}</title>
            <rect
              x={x(part.start)}
              y="4"
              width={Math.max(1, x(part.start + part.size) - x(part.start))}
              height="20"
            />
          </g>
        );
      })}
      {prefix.addresses.map(({ id, address }) => (
        <path key={id} className="strip-host" d={`M${x(numberOf(address) ?? first)} 26v8`} />
      ))}
    </svg>
  );
}
