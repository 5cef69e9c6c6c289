import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Elevation, MountedDevice, RackRow } from '../../api/design-types.js';
import { Facts } from '../../components/facts.js';
import { Icon, type IconName } from '../../components/icon.js';
import { Identifier } from '../../components/identifier.js';
import { Meter } from '../../components/meter.js';
import { ProofCounts } from '../../components/proof-counts.js';
import { Tag } from '../../components/status.js';
import type { StateCounts } from '../../state/proof-status.js';
import { useSpeech } from '../../texts/index.js';
import { placeOfObject } from '../object/place-of-object.js';
import { useProject } from '../project/queries.js';
import { DeviceBox } from './device-box.js';

const shapes: Record<MountedDevice['state'], IconName> = {
  kept: 'kept',
  new: 'added',
  changed: 'changed',
  moved: 'changed',
  removed: 'removed',
  left: 'changed',
};

/** The chosen device with its place and ways to change it; without one, the racks that are shown. */
export function DeviceInspector({
  device,
  proof,
  racks,
  rows,
  editable,
  onEdit,
  onRemove,
  onRack,
}: {
  readonly device: MountedDevice | undefined;
  /** What is proven behind it, where that is shown. */
  readonly proof: StateCounts | undefined;
  readonly racks: readonly Elevation[];
  readonly rows: readonly RackRow[];
  readonly editable: boolean;
  readonly onEdit: (device: MountedDevice) => void;
  readonly onRemove: (device: MountedDevice) => void;
  readonly onRack: (what: 'copy' | 'edit-rack' | 'remove-rack', rack: RackRow) => void;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <aside className="inspector" aria-label={t.racks.inspector}>
      {device ? (
        <Chosen
          device={device}
          proof={proof}
          racks={racks}
          editable={editable}
          onEdit={onEdit}
          onRemove={onRemove}
        />
      ) : (
        <>
          <p className="second">{t.racks.choose}</p>
          {rows
            .filter(({ rack }) => racks.some(({ rack: { id } }) => id === rack.id))
            .map((row) => (
              <RackFacts key={row.rack.id} row={row} editable={editable} onRack={onRack} />
            ))}
        </>
      )}
    </aside>
  );
}

function RackFacts({
  row,
  editable,
  onRack,
}: {
  readonly row: RackRow;
  readonly editable: boolean;
  readonly onRack: (what: 'copy' | 'edit-rack' | 'remove-rack', rack: RackRow) => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const { rack, place, usedU, devices } = row;
  return (
    <section>
      <h3>
        <Identifier>{rack.name}</Identifier>
      </h3>
      <p className="small second">{place}</p>
      <Facts
        facts={[
          [
            t.racks.filled,
            <span key="u" className="used">
              <Meter share={usedU / rack.heightU} label={t.racks.filled} />
              {say(t.common.of, { n: number(usedU), total: rack.heightU })} U
            </span>,
          ],
          [t.racks.devices, number(devices)],
        ]}
      />
      {editable && (
        <div className="tools spaced">
          <button type="button" className="button small" onClick={() => onRack('copy', row)}>
            {t.racks.copy}
          </button>
          <button type="button" className="button small" onClick={() => onRack('edit-rack', row)}>
            {t.edit.editEllipsis}
          </button>
          <button type="button" className="button small danger" onClick={() => onRack('remove-rack', row)}>
            {t.edit.removeEllipsis}
          </button>
        </div>
      )}
    </section>
  );
}

function Chosen({
  device,
  proof,
  racks,
  editable,
  onEdit,
  onRemove,
}: {
  readonly device: MountedDevice;
  readonly proof: StateCounts | undefined;
  readonly racks: readonly Elevation[];
  readonly editable: boolean;
  readonly onEdit: (device: MountedDevice) => void;
  readonly onRemove: (device: MountedDevice) => void;
}): ReactNode {
  const { t, number, say } = useSpeech();
  const project = useProject();
  const home = racks.find(({ devices }) => devices.includes(device));
  const plugged = device.ports.replaceAll('0', '').length;
  const width = 266;
  return (
    <>
      <section>
        <h2 className="tools">
          <Identifier>{device.name}</Identifier>
          {device.state !== 'kept' && <Tag shape={shapes[device.state]}>{t.racks.states[device.state]}</Tag>}
        </h2>
        <p className="second">{device.model}</p>
        <svg
          className="own"
          width="100%"
          viewBox={`0 0 ${width} ${Math.max(1, device.heightU) * 18}`}
          aria-hidden="true"
        >
          <DeviceBox device={{ ...device, name: '', state: 'kept' }} width={width} back={false} />
        </svg>
        {device.ports.length > 0 && <p className="small third">{t.racks.dots}</p>}
      </section>
      <section>
        <h3>{t.racks.place}</h3>
        <Facts
          facts={[
            [
              t.kinds.rack,
              <code key="r">
                {home?.rack.name} {device.positionU === null ? '0 U' : `U${device.positionU}`}
              </code>,
            ],
            [t.fields.face, t.racks.views[device.face]],
            [t.kinds.location, home?.place ?? ''],
            [t.fields.heightU, number(device.heightU)],
            [t.fields.ports, say(t.racks.portsUsed, { n: plugged, total: device.ports.length })],
          ]}
        />
      </section>
      {proof && (
        <section>
          <h3>{t.certification.title}</h3>
          <ProofCounts counts={proof} />
        </section>
      )}
      <section className="tools">
        <Link className="button primary" to={placeOfObject(project.id, 'device', device.id)}>
          {t.racks.openPorts} <kbd>↵</kbd>
        </Link>
        {editable && device.state !== 'removed' && (
          <>
            <button type="button" className="button" onClick={() => onEdit(device)}>
              <Icon name="edit" /> {t.edit.editEllipsis} <kbd>E</kbd>
            </button>
            <button type="button" className="button danger" onClick={() => onRemove(device)}>
              {t.edit.removeEllipsis}
            </button>
          </>
        )}
      </section>
    </>
  );
}
