import type { CoverageState } from '#certification';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Plugged, PortLine } from '../../api/design-types.js';
import { Facts } from '../../components/facts.js';
import { Icon } from '../../components/icon.js';
import { Identifier } from '../../components/identifier.js';
import { ProofCounts } from '../../components/proof-counts.js';
import { shortPort } from '../../components/short-port.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { useProject } from '../project/queries.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import type { PortAsking } from './port-asking.js';
import { PortParts } from './port-parts.js';

/** A port: its cable with both ends, where it leads, its VLANs, and ways to change each. */
export function PortInspector({
  port,
  proof,
  editable,
  onAsk,
  onPlug,
}: {
  readonly port: PortLine;
  /** What is proven of the link at it, where that is shown. */
  readonly proof: CoverageState | undefined;
  readonly editable: boolean;
  readonly onAsk: (asking: PortAsking) => void;
  readonly onPlug: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const { vlan } = port;
  return (
    <aside className="inspector" aria-label={t.kinds.port}>
      <section>
        <small className="third">{valueName(t, 'kind', port.kind)}</small>
        <h2>
          <Identifier shown={shortPort(port.name)}>{port.name}</Identifier>
        </h2>
        <Facts
          facts={[
            ...(port.connector ? ([[t.fields.connector, port.connector.toUpperCase()]] as const) : []),
            ...(port.media ? ([[t.fields.media, port.media]] as const) : []),
            ...(port.positions > 1 ? ([[t.fields.positions, String(port.positions)]] as const) : []),
            [t.fields.enabled, port.enabled ? t.common.yes : t.common.no],
          ]}
        />
      </section>
      <section>
        <h3>{t.kinds.cable}</h3>
        {port.cables.length === 0 && (
          <p className="second">{port.markedConnected ? t.device.marked : t.device.free}</p>
        )}
        {port.cables.map((cable) => (
          <CableFacts key={cable.id} cable={cable} />
        ))}
        {port.was.map(({ id, label }) => (
          <p key={id} className="bad">
            {t.device.was} <code>{label}</code>
          </p>
        ))}
        {editable && (
          <div className="tools spaced">
            <button type="button" className="button primary" onClick={onPlug}>
              <Icon name="cord" /> {port.cables.length === 0 ? t.device.connect : t.device.editCable}{' '}
              <kbd>C</kbd>
            </button>
          </div>
        )}
      </section>
      <PortParts port={port} editable={editable} onAsk={onAsk} />
      {port.behind.length > 0 && (
        <section>
          <h3>{t.device.behind}</h3>
          {port.behind.map((cable) => (
            <CableFacts key={cable.id} cable={cable} />
          ))}
        </section>
      )}
      {port.ends.length > 0 && (
        <section>
          <h3>{t.device.end}</h3>
          {port.ends.map(({ id, path }) => (
            <p key={id}>
              <Identifier shown={shortPort(path)}>{path}</Identifier>
            </p>
          ))}
        </section>
      )}
      {proof && (
        <section>
          <h3>{t.certification.title}</h3>
          <ProofCounts counts={{ [proof]: 1 }} />
        </section>
      )}
      {vlan && (
        <section>
          <h3>{t.kinds.vlan}</h3>
          <p className="tools">
            {vlan.untagged && <VlanChip vid={vlan.untagged.vid} name={vlan.untagged.name} />}
            {vlan.tagged.map((vid) => (
              <VlanChip key={vid} vid={vid} />
            ))}
          </p>
          <p className="small second">{valueName(t, 'mode', vlan.mode)}</p>
        </section>
      )}
      <section className="tools">
        <Link className="button" to={`/projects/${project.id}/paths?port=${encodeURIComponent(port.id)}`}>
          {t.paths.trace} <kbd>T</kbd>
        </Link>
        {editable && port.cables.length === 0 && (
          <Link className="button" to={`/projects/${project.id}/routes?from=${encodeURIComponent(port.id)}`}>
            {t.routes.open}
          </Link>
        )}
        {editable && (
          <>
            <button
              type="button"
              className="button"
              onClick={() => onAsk({ what: 'port', kind: 'port', id: port.id })}
            >
              {t.device.editPort}
            </button>
            {vlan && (
              <button
                type="button"
                className="button"
                onClick={() => onAsk({ what: 'port', kind: 'interfaceVlan', id: vlan.id })}
              >
                {t.device.editVlan}
              </button>
            )}
          </>
        )}
      </section>
    </aside>
  );
}

function CableFacts({ cable }: { readonly cable: Plugged }): ReactNode {
  const { t, number } = useSpeech();
  return (
    <Facts
      facts={[
        [t.fields.label, <Identifier key="l">{cable.label}</Identifier>],
        [t.fields.status, valueName(t, 'status', cable.status)],
        ...(cable.colour ? ([[t.fields.colour, valueName(t, 'colour', cable.colour)]] as const) : []),
        ...(cable.lengthM === null ? [] : ([[t.fields.lengthM, number(cable.lengthM)]] as const)),
        ...cable.far.map(
          ({ id, path }) =>
            [
              t.device.far,
              <Identifier key={id} shown={shortPort(path)}>
                {path}
              </Identifier>,
            ] as const,
        ),
      ]}
    />
  );
}
