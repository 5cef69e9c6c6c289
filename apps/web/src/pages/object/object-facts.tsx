import { schemas, type Kind } from '#plan';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { referredKind } from '../../api/kind-path.js';
import { Facts } from '../../components/facts.js';
import { Identifier } from '../../components/identifier.js';
import { Loaded } from '../../components/loaded.js';
import { shortPort } from '../../components/short-port.js';
import { factText } from '../../components/effect-lines.js';
import { objectQuery, type Reading } from '../../state/paths.js';
import { fieldName, kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';

/** Fields that say nothing to a reader. */
const HIDDEN = new Set(['id', 'version', 'path', 'kindName']);
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Facts come in the order in which they are asked for: that of the schema. */
function placeOf(kind: string, field: string): number {
  const fields = Object.keys(schemas[kind as Kind]?.shape ?? {});
  const place = fields.indexOf(field);
  return place < 0 ? fields.length : place;
}

/** All facts of an object that are recorded; what is empty is left out. */
export function ObjectFacts({
  kind,
  id,
  reading,
}: {
  readonly kind: string;
  readonly id: string;
  readonly reading: Reading;
}): ReactNode {
  const { t } = useSpeech();
  const object = useQuery(objectQuery(kind, id, reading));
  return (
    <Loaded query={object} what={kindName(t, kind)}>
      {(loaded) => (
        <>
          <section>
            <small className="third">{kindName(t, kind)}</small>
            <h2>
              <Identifier>{loaded.path}</Identifier>
            </h2>
          </section>
          <section>
            <Facts
              facts={Object.entries(loaded)
                .filter(([field, value]) => !HIDDEN.has(field) && !isEmpty(value))
                .toSorted(([a], [b]) => placeOf(kind, a) - placeOf(kind, b))
                .map(([field, value]) => [
                  fieldName(t, field),
                  <Value key={field} of={kind} field={field} value={value} reading={reading} />,
                ])}
            />
          </section>
        </>
      )}
    </Loaded>
  );
}

function Value({
  of,
  field,
  value,
  reading,
}: {
  /** The kind that the field belongs to. */
  readonly of: string;
  readonly field: string;
  readonly value: unknown;
  readonly reading: Reading;
}): ReactNode {
  const { t, number } = useSpeech();
  const kind = referredKind(of, field);
  if (kind && typeof value === 'string') return <Referred kind={kind} id={value} reading={reading} />;
  if (kind && Array.isArray(value)) {
    return value.map((id: string) => (
      <div key={id}>
        <Referred kind={kind} id={id} reading={reading} />
      </div>
    ));
  }
  if (field === 'a' || field === 'b') {
    return (value as readonly { portId: string; connector: number }[]).map((end) => (
      <div key={`${end.connector} ${end.portId}`}>
        <Referred kind="port" id={end.portId} reading={reading} />
      </div>
    ));
  }
  // The templates of a device type: how many is said here, each is a port of its devices.
  if (Array.isArray(value) && typeof value[0] === 'object') return String(value.length);
  // Whole numbers may be names (of a VLAN, of an AS): only measures are written as the language writes numbers.
  if (typeof value === 'number' && !Number.isInteger(value)) return number(value);
  return factText(t, field, value);
}

function Referred({
  kind,
  id,
  reading,
}: {
  readonly kind: string;
  readonly id: string;
  readonly reading: Reading;
}): ReactNode {
  const object = useQuery(objectQuery(kind, id, reading));
  const base = reading.project ? `/projects/${reading.project}` : '';
  return (
    <Link className="identifier" to={`${base}/objects/${kind}/${encodeURIComponent(id)}`}>
      {shortPort(object.data?.path ?? '…')}
    </Link>
  );
}
