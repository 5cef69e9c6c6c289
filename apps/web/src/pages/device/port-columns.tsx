import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Far, Plugged, PortLine } from '../../api/design-types.js';
import { Identifier } from '../../components/identifier.js';
import type { IconName } from '../../components/icon.js';
import { shortPort } from '../../components/short-port.js';
import { Status } from '../../components/status.js';
import type { VirtualColumn } from '../../components/virtual-table.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';

const shapes: Record<Plugged['state'], IconName> = { kept: 'kept', new: 'added', changed: 'changed' };
const SHOWN_VLANS = 6;

/** The ports of a device as rows: what is plugged in, where it leads, what runs over it. */
export function portColumns(
  project: string,
  ports: readonly PortLine[],
  { t, number }: Speech,
): VirtualColumn<PortLine>[] {
  const has = (test: (port: PortLine) => boolean): boolean => ports.some(test);
  const columns: (VirtualColumn<PortLine> | false)[] = [
    {
      key: 'name',
      header: t.kinds.port,
      cell: ({ name, label }) => (
        <>
          <Identifier shown={shortPort(name)}>{name}</Identifier>
          {label && <span className="second"> {label}</span>}
        </>
      ),
    },
    {
      key: 'kind',
      header: t.fields.kind,
      className: 'second',
      cell: ({ kind, connector }) =>
        [valueName(t, 'kind', kind), connector?.toUpperCase()].filter(Boolean).join(' · '),
    },
    {
      key: 'cable',
      header: t.kinds.cable,
      cell: (port) => <Cables port={port} none={t.device.free} marked={t.device.marked} />,
    },
    {
      key: 'far',
      header: t.device.far,
      cell: ({ cables }) => <Fars project={project} fars={cables.flatMap(({ far }) => far)} />,
    },
    has(({ ends }) => ends.length > 0) && {
      key: 'ends',
      header: t.device.end,
      cell: ({ ends }) => <Fars project={project} fars={ends} />,
    },
    has(({ behind }) => behind.length > 0) && {
      key: 'behind',
      header: t.device.behind,
      cell: ({ behind }) =>
        behind.map(({ id, label, far }) => (
          <span key={id}>
            <code>{label}</code> <Fars project={project} fars={far} />
          </span>
        )),
    },
    has(({ vlan }) => vlan !== null) && {
      key: 'vlan',
      header: t.kinds.vlan,
      cell: (port) => <Vlans port={port} />,
    },
    has(({ speedMbps }) => speedMbps !== null) && {
      key: 'speed',
      header: t.fields.speedMbps,
      className: 'num',
      cell: ({ speedMbps }) => (speedMbps === null ? '' : number(speedMbps)),
    },
    has(({ poe }) => poe) && { key: 'poe', header: t.fields.poe, cell: ({ poe }) => (poe ? 'PoE' : '') },
    {
      key: 'state',
      header: t.tables.inProject,
      cell: ({ cables: [cable], was }) =>
        cable
          ? cable.state !== 'kept' && (
              <Status shape={shapes[cable.state]}>{t.tables.states[cable.state]}</Status>
            )
          : was[0] && (
              <Status shape="removed">
                <span className="nowrap">{was[0].label}</span>
              </Status>
            ),
    },
  ];
  return columns.filter((column) => column !== false);
}

function Cables({
  port,
  none,
  marked,
}: {
  readonly port: PortLine;
  readonly none: string;
  readonly marked: string;
}): ReactNode {
  const { number } = useSpeech();
  if (port.cables.length === 0) return <span className="third">{port.markedConnected ? marked : none}</span>;
  return port.cables.map(({ id, label, lengthM, colour }) => (
    <span key={id} className="nowrap">
      <code className="medium">{label}</code>{' '}
      <small className="third">
        {[colour, lengthM !== null && `${number(lengthM)} m`].filter(Boolean).join(' ')}
      </small>{' '}
    </span>
  ));
}

function Fars({ project, fars }: { readonly project: string; readonly fars: readonly Far[] }): ReactNode {
  return fars.map(({ id, path }) => (
    <Link
      key={id}
      className="identifier"
      tabIndex={-1}
      to={`/projects/${project}/paths?port=${encodeURIComponent(id)}`}
    >
      {shortPort(path)}{' '}
    </Link>
  ));
}

function Vlans({ port: { vlan } }: { readonly port: PortLine }): ReactNode {
  if (!vlan) return null;
  const tagged = vlan.tagged.filter((vid) => vid !== vlan.untagged?.vid);
  return (
    <span className="tools">
      {vlan.untagged && (
        <VlanChip vid={vlan.untagged.vid} {...(tagged.length === 0 && { name: vlan.untagged.name })} />
      )}
      {tagged.length > 0 && <small className="third">T</small>}
      {tagged.slice(0, SHOWN_VLANS).map((vid) => (
        <VlanChip key={vid} vid={vid} />
      ))}
      {tagged.length > SHOWN_VLANS && <small className="third">+{tagged.length - SHOWN_VLANS}</small>}
    </span>
  );
}
