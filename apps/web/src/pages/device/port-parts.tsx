import { isCage, type Rating } from '#cabling';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { HandedOver, PortLine } from '../../api/design-types.js';
import { Facts } from '../../components/facts.js';
import { Identifier } from '../../components/identifier.js';
import { shortPort } from '../../components/short-port.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import type { PortAsking } from './port-asking.js';

const POWER: ReadonlySet<string> = new Set(['power-port', 'power-outlet', 'power-feed']);

interface Parts {
  readonly port: PortLine;
  readonly editable: boolean;
  readonly onAsk: (asking: PortAsking) => void;
}

/** What is in a port beside its cable: the module in a cage, the rating of a socket, the provider's circuit. */
export function PortParts(props: Parts): ReactNode {
  const { kind, connector, transceiver, circuits } = props.port;
  const cage = connector !== null && isCage(connector as Parameters<typeof isCage>[0]);
  return (
    <>
      {(cage || transceiver) && <Cage {...props} />}
      {POWER.has(kind) && <RatingOf {...props} />}
      {(kind === 'circuit' || circuits.length > 0) && <Circuits {...props} />}
    </>
  );
}

function Cage({ port, editable, onAsk }: Parts): ReactNode {
  const { t, say, number } = useSpeech();
  const { transceiver } = port;
  return (
    <section>
      <h3>{t.fields.transceiverId}</h3>
      {transceiver ? (
        <Facts
          facts={[
            [t.fields.model, `${transceiver.manufacturer} ${transceiver.model}`],
            [t.fields.application, transceiver.application],
            ...(transceiver.connector
              ? ([[t.fields.connector, transceiver.connector.toUpperCase()]] as const)
              : []),
            ...(transceiver.reachM === null
              ? []
              : ([[t.fields.reachM, say(t.portParts.reach, { n: number(transceiver.reachM) })]] as const)),
          ]}
        />
      ) : (
        <p className="second">{t.portParts.emptyCage}</p>
      )}
      {editable && (
        <div className="tools spaced">
          <button type="button" className="button" onClick={() => onAsk({ what: 'transceiver', port })}>
            {transceiver ? t.portParts.exchange : t.portParts.insert}
          </button>
        </div>
      )}
    </section>
  );
}

function RatingOf({ port: { id, rating }, editable, onAsk }: Parts): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <section>
      <h3>{t.portParts.ratingTitle}</h3>
      <p className={rating ? '' : 'second'}>{rating ? ratingSays(rating, speech) : t.portParts.noRating}</p>
      {editable && (
        <div className="tools spaced">
          <button
            type="button"
            className="button"
            onClick={() => onAsk({ what: 'port', kind: 'port', id, only: ['rating'] })}
          >
            {rating ? t.portParts.editRating : t.portParts.recordRating}
          </button>
        </div>
      )}
    </section>
  );
}

/** `400 V, 32 A, 3 phases · side A · 22.2 kVA`: apparent power is √3 × U × I between three phases. */
function ratingSays({ voltageV, currentA, phases, side }: Rating, { t, say, many, number }: Speech): string {
  const kva = (voltageV * currentA * (phases === 3 ? Math.sqrt(3) : 1)) / 1000;
  return [
    say(t.portParts.ratingSays, {
      voltage: number(voltageV),
      current: number(currentA),
      phases: many(phases, t.portParts.phases),
    }),
    side && say(t.portParts.side, { side: side.toUpperCase() }),
    say(t.portParts.kva, { n: number(Math.round(kva * 10) / 10) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Circuits({ port: { id, circuits }, editable, onAsk }: Parts): ReactNode {
  const { t, number } = useSpeech();
  return (
    <section>
      <h3>{t.kinds.circuit}</h3>
      {circuits.length === 0 && <p className="second">{t.portParts.noCircuit}</p>}
      {circuits.map((circuit) => (
        <div key={circuit.id}>
          <Facts
            facts={[
              [t.fields.name, <Identifier key="name">{circuit.name}</Identifier>],
              [t.fields.provider, [circuit.provider, circuit.service].filter(Boolean).join(' · ')],
              [t.fields.status, valueName(t, 'status', circuit.status)],
              ...(circuit.rateMbps === null
                ? []
                : ([[t.fields.rateMbps, number(circuit.rateMbps)]] as const)),
              ...(circuit.lengthM === null ? [] : ([[t.fields.lengthM, number(circuit.lengthM)]] as const)),
              [t.portParts.farEnd, <FarEnd key="far" far={circuit.far} />],
            ]}
          />
          {editable && (
            <div className="tools spaced">
              <button
                type="button"
                className="button"
                onClick={() => onAsk({ what: 'port', kind: 'circuit', id: circuit.id })}
              >
                {t.portParts.editCircuit}
              </button>
            </div>
          )}
        </div>
      ))}
      {editable && circuits.length === 0 && (
        <div className="tools spaced">
          <button type="button" className="button" onClick={() => onAsk({ what: 'circuit', portId: id })}>
            {t.portParts.recordCircuit}
          </button>
        </div>
      )}
    </section>
  );
}

function FarEnd({ far }: { readonly far: HandedOver['far'] }): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  if (!far) return <span className="second">{t.portParts.farUnknown}</span>;
  if (far.kind === 'network') return far.path;
  const base = `/projects/${project.id}`;
  const to =
    far.kind === 'port'
      ? `${base}/paths?port=${encodeURIComponent(far.id)}`
      : `${base}/objects/location/${encodeURIComponent(far.id)}`;
  return (
    <Link className="identifier" to={to}>
      {shortPort(far.path)}
    </Link>
  );
}
