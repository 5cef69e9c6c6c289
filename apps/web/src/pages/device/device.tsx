import type { Cable } from '#cabling';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { get } from '../../api/client.js';
import type { DeviceFace, PortLine } from '../../api/design-types.js';
import { EditObject } from '../../components/form/edit-object.js';
import { NewObject } from '../../components/form/new-object.js';
import { Icon } from '../../components/icon.js';
import { Identifier } from '../../components/identifier.js';
import { Loaded } from '../../components/loaded.js';
import { PlanCounts } from '../../components/plan-counts.js';
import { ProofLegend } from '../../components/proof-legend.js';
import { ProofSwitch } from '../../components/proof-switch.js';
import { RemoveObjects } from '../../components/remove-objects.js';
import { TitleBlock } from '../../components/title-block.js';
import { VirtualTable } from '../../components/virtual-table.js';
import { useKeys } from '../../state/keys.js';
import { useLayer } from '../../state/layer.js';
import { useProofStatus, useShowProof } from '../../state/proof-status.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { CableEditor } from '../cable/cable-editor.js';
import { ConnectDialog } from '../connect/connect-dialog.js';
import { projectKey, useProject } from '../project/queries.js';
import { FacePicture } from './face-picture.js';
import type { HardwareChange } from './hardware.js';
import { HardwareDialog } from './hardware-dialog.js';
import { InsideDialog } from './inside-dialog.js';
import { ModuleBays } from './module-bays.js';
import { passiveRoles } from './passive-roles.js';
import { portColumns } from './port-columns.js';
import type { PortAsking } from './port-asking.js';
import { PortInspector } from './port-inspector.js';
import { wordsOf } from './port-text.js';
import { TransceiverDialog } from './transceiver-dialog.js';

/** What is plugged in at the back of a device, beside its other ports. */
const BEHIND: ReadonlySet<string> = new Set(['power-port', 'console']);

/** A device or panel: its face, and every port with what is plugged in and where that leads. */
export function Device(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const { id = '' } = useParams();
  const [layer] = useLayer();
  const face = useQuery({
    queryKey: [...projectKey(project.id), 'face', id, layer],
    queryFn: () => get<DeviceFace>(`/projects/${project.id}/devices/${id}/face`, { layer: String(layer) }),
  });
  return (
    <Loaded query={face} what={t.kinds.device}>
      {(loaded) => <Faced key={id} face={loaded} />}
    </Loaded>
  );
}

function Faced({ face }: { readonly face: DeviceFace }): ReactNode {
  const speech = useSpeech();
  const { t, say, number } = speech;
  const project = useProject();
  const navigate = useNavigate();
  const { editable } = usePlanEdit();
  const [sought, setSought] = useAddressParam('q');
  const [chosen, setChosen] = useAddressParam('port');
  const [rear, setRear] = useAddressParam('rear');
  const [asking, setAsking] = useState<PortAsking | null>(null);
  const [hardware, setHardware] = useState<HardwareChange | null>(null);
  const { device, ports } = face;
  const [showsProof] = useShowProof();
  const status = useProofStatus(project.id, showsProof).data;
  const proofs = showsProof ? status?.ports : undefined;
  const passive = passiveRoles.has(face.role);
  const words = (sought ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const rows = ports.filter((port) => words.every((word) => wordsOf(port).includes(word)));
  const side = ports.filter(({ kind }) => (kind === 'rear') === (rear !== null));
  const holes = side.filter(({ kind }) => !BEHIND.has(kind));
  const seen = holes.length > 0 ? holes : side;
  const hasRear = ports.some(({ kind }) => kind === 'rear') && ports.some(({ kind }) => kind !== 'rear');
  const port = ports.find((one) => one.id === chosen);
  const plug = (on: PortLine): void => {
    const cable = on.cables[0];
    setAsking(
      cable
        ? { what: 'cable', id: cable.id }
        : {
            what: 'cable',
            id: null,
            given: { a: [{ portId: on.id, connector: 1, position: null }], ...mediaOf(on) },
          },
    );
  };
  useKeys({
    ...(editable && port && { c: () => plug(port) }),
    ...(editable && {
      r: () => setAsking({ what: 'connect', from: face.path }),
      e: () => setAsking({ what: 'edit' }),
    }),
    ...(port && { t: () => void navigate(`/projects/${project.id}/paths?port=${port.id}`) }),
  });
  const done = (): void => setAsking(null);
  const used = ports.filter(({ cables }) => cables.length > 0).length;
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>
            <Identifier>{face.path}</Identifier>
          </h1>
          <p className="grow clip nowrap">
            {face.model} · {valueName(t, 'deviceRole', face.role)}
          </p>
          <ProofSwitch />
          <PlanCounts />
          {editable && (
            <>
              <button
                type="button"
                className="button primary"
                onClick={() => setAsking({ what: 'connect', from: face.path })}
              >
                <Icon name="cord" /> {t.connect.button} <kbd>R</kbd>
              </button>
            </>
          )}
        </div>
        <div className="pane fixed">
          {showsProof && <ProofLegend />}
          <div className="sheet">
            <div className="draw">
              <FacePicture
                label={say(t.device.face, { name: face.path })}
                ports={seen}
                passive={passive}
                chosen={chosen}
                picked={new Set()}
                proofs={proofs}
                onChoose={setChosen}
                onOpen={(on) => {
                  if (editable) plug(on);
                }}
              />
            </div>
            <TitleBlock
              title={`${project.name} · ${face.path}`}
              facts={[
                [t.fields.locationId, face.place],
                [t.fields.ports, say(t.common.of, { n: number(used), total: number(ports.length) })],
                [t.racks.colour, showsProof ? t.issues.proof : 'VLAN'],
              ]}
            />
          </div>
          <ModuleBays deviceId={device.id} editable={editable} onAsk={setHardware} />
          <div className="tools noprint">
            <input
              className="field"
              type="search"
              aria-label={t.common.filter}
              placeholder={t.device.filter}
              value={sought ?? ''}
              onChange={(event) => setSought(event.target.value || null)}
            />
            {hasRear && (
              <button
                type="button"
                className="chip"
                aria-pressed={rear !== null}
                onClick={() => setRear(rear === null ? '' : null)}
              >
                {t.racks.views.rear}
              </button>
            )}
            <small className="second" role="status">
              {say(t.device.shown, { n: number(rows.length), total: number(ports.length) })}
            </small>
            <span className="grow" />
            {device.rackId && (
              <Link
                className="button"
                to={`/projects/${project.id}/racks?racks=${device.rackId}&object=${device.id}`}
              >
                {t.device.inRack}
              </Link>
            )}
            {editable && (
              <>
                <button type="button" className="button" onClick={() => setAsking({ what: 'edit' })}>
                  <Icon name="edit" /> {t.edit.editEllipsis} <kbd>E</kbd>
                </button>
                {ports.some(({ kind }) => kind === 'rear') && (
                  <button type="button" className="button" onClick={() => setAsking({ what: 'inside' })}>
                    {t.portParts.editInside}
                  </button>
                )}
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    setHardware({ what: 'exchange', kind: 'device', id: device.id, name: face.path })
                  }
                >
                  {t.hardware.exchange}
                </button>
                <button type="button" className="button danger" onClick={() => setAsking({ what: 'remove' })}>
                  {t.edit.removeEllipsis}
                </button>
              </>
            )}
          </div>
          <VirtualTable
            label={t.device.ports}
            total={rows.length}
            rowAt={(index) => rows[index]}
            rowId={({ id }) => id}
            columns={portColumns(project.id, ports, speech)}
            selected={chosen}
            onSelect={setChosen}
            onOpen={(on) => {
              if (editable) plug(on);
            }}
          />
        </div>
      </div>
      {port && (
        <PortInspector
          port={port}
          proof={proofs?.[port.id]}
          editable={editable}
          onAsk={setAsking}
          onPlug={() => plug(port)}
        />
      )}
      {asking?.what === 'edit' && <EditObject kind="device" id={device.id} onClose={done} />}
      {asking?.what === 'port' && (
        <EditObject
          kind={asking.kind}
          id={asking.id}
          {...(asking.only && { only: asking.only })}
          onClose={done}
        />
      )}
      {asking?.what === 'transceiver' && <TransceiverDialog port={asking.port} onClose={done} />}
      {asking?.what === 'circuit' && (
        <NewObject kind="circuit" given={{ aPortId: asking.portId }} onClose={done} />
      )}
      {asking?.what === 'inside' && <InsideDialog face={face} onClose={done} />}
      {asking?.what === 'remove' && (
        <RemoveObjects
          kind="device"
          ids={[device.id]}
          name={face.path}
          onClose={(removed) => {
            done();
            if (removed) void navigate(`/projects/${project.id}/racks`);
          }}
        />
      )}
      {asking?.what === 'cable' && (
        <CableEditor id={asking.id} {...(asking.given && { given: asking.given })} onClose={done} />
      )}
      {hardware && <HardwareDialog change={hardware} onClose={() => setHardware(null)} />}
      {asking?.what === 'connect' && <ConnectDialog from={asking.from} onClose={done} />}
    </>
  );
}

const mediaOf = ({ media }: PortLine): Partial<Cable> =>
  media === null ? {} : { media: media as Cable['media'] };
