import { compareNames, type Cable, type Port } from '#cabling';
import { cordCode } from '#drawing';
import type { Language } from '#findings';
import { pathOf } from '../../value/path.js';
import type { Layer, Plan } from '../../value/plan.js';
import { compare, typeOf, type Comparison, type Side } from '../comparison.js';
import { isPassive, roleOf } from '../device-summary.js';
import { footU } from '../rack-contents.js';
import { wordsOf } from '../words/words.js';
import { farSide } from './far-side.js';
import { poeText, useOf } from './port-use.js';

/** Columns of the patch table, in order; the key names a row's field. */
export const patchColumnKeys = [
  'action',
  'rack',
  'unit',
  'panelPort',
  'outlet',
  'room',
  'device',
  'switchPort',
  'cord',
  'colour',
  'lengthM',
  'vlan',
  'profile',
  'poe',
  'was',
  'status',
] as const;
export type PatchColumnKey = (typeof patchColumnKeys)[number];

/** What a hand does with a cord. */
export type PatchAction = 'add' | 'move' | 'remove' | 'keep';

/** One end of a cord by ids. */
export interface PatchEnd {
  readonly portId: string;
  readonly deviceId: string;
}

/** One cord: from the panel to the switch, with what lies behind the panel. Texts are ready to print; empty: nothing to say. */
export interface PatchRow {
  readonly cableId: string;
  /** Where it is plugged, for pictures: the port of the panel with its device, and the other end’s; null: not plugged there. */
  readonly ends: { readonly panel: PatchEnd; readonly other: PatchEnd | null };
  readonly action: PatchAction;
  /** The action in the reader's language. */
  readonly actionName: string;
  readonly rack: string;
  readonly unit: string;
  readonly panelPort: string;
  readonly outlet: string;
  readonly room: string;
  readonly device: string;
  readonly switchPort: string;
  readonly cord: string;
  /** Two-letter code of the jacket colour, or its name as recorded. */
  readonly colour: string;
  readonly lengthM: number | null;
  readonly vlan: string;
  readonly profile: string;
  readonly poe: string;
  /** Of a moved cord: where it was plugged before. */
  readonly was: string;
  /** Life cycle of the cord, in the reader's language. */
  readonly status: string;
}

export interface PatchTable {
  readonly columns: readonly { readonly key: PatchColumnKey; readonly header: string }[];
  readonly rows: readonly PatchRow[];
}

/**
 * The cords of the racks that the project touches (of all racks when it touches none), rack by rack from the top down, in
 * the order of the panel's ports; a cord that goes stands before the one that comes.
 * Before the project, or after one of its steps, where another layer is asked for.
 * @throws Error if the project no longer fits the present.
 */
export function patchTable(
  plan: Plan,
  { lang, layer = 'after' }: { readonly lang: Language; readonly layer?: Layer },
): PatchTable {
  const words = wordsOf(lang);
  return {
    columns: patchColumnKeys.map((key) => ({ key, header: words.patchHeaders[key] })),
    rows: patchRows(compare(upTo(plan, layer)), lang),
  };
}

/** The plan as if its project ended with a layer: without a change before it, with those of the steps up to n. */
function upTo(plan: Plan, layer: Layer): Plan {
  if (layer === 'after' || !plan.project) return plan;
  const last = layer === 'before' ? 0 : layer;
  const changes = plan.project.changes.filter(({ step }) => step <= last);
  return { ...plan, project: { ...plan.project, changes } };
}

/** The rows of the table, from a comparison that is already made. */
export function patchRows(comparison: Comparison, language: Language): PatchRow[] {
  const cables = new Map([...comparison.before.objects.cable, ...comparison.after.objects.cable]);
  const rows = [...cables.values()].flatMap((cable) => rowOf(comparison, cable, language) ?? []);
  const touched = rows.filter(({ rackTouched }) => rackTouched);
  return (touched.length > 0 ? touched : rows)
    .sort(
      (a, b) =>
        compareNames(a.rack, b.rack) ||
        b.foot - a.foot ||
        compareNames(a.panelPort, b.panelPort) ||
        order[a.action] - order[b.action],
    )
    .map(({ foot: _foot, rackTouched: _touched, ...row }) => row);
}

const order: Readonly<Record<PatchAction, number>> = { remove: 0, move: 1, add: 2, keep: 3 };

const actions = { new: 'add', moved: 'move', removed: 'remove', existing: 'keep', modified: 'keep' } as const;

function rowOf(
  comparison: Comparison,
  cable: Cable,
  language: Language,
): (PatchRow & { foot: number; rackTouched: boolean }) | null {
  if (cable.role !== 'cord') return null;
  const words = wordsOf(language);
  const action = actions[comparison.stateOf('cable', cable.id)];
  const side = action === 'remove' ? comparison.before : comparison.after;
  const ends = endsOf(side, cable);
  if (!ends) return null;
  const { panel, other } = ends;
  const device = side.objects.device.get(panel.deviceId)!;
  const rack = device.rackId ? side.objects.rack.get(device.rackId) : undefined;
  if (!rack) return null;
  const behind = farSide(side, panel);
  const far = behind.end ? side.objects.device.get(behind.end.deviceId) : undefined;
  const outlet = behind.outlet ? side.objects.device.get(behind.outlet.deviceId) : undefined;
  const use = other ? useOf(side, other, language) : null;
  const old = comparison.before.objects.cable.get(cable.id);
  const oldEnds = action === 'move' && old ? endsOf(comparison.before, old) : null;
  return {
    cableId: cable.id,
    ends: { panel: endOf(panel), other: other && endOf(other) },
    action,
    actionName: words.actions[action],
    rack: rack.name,
    unit: device.positionU === null ? '' : `U${device.positionU}`,
    panelPort: portPath(side, panel),
    outlet:
      behind.outlet && outlet
        ? roleOf(side, outlet) === 'outlet'
          ? outletName(side, behind.outlet)
          : pathOf(side.objects, 'port', behind.outlet.id)
        : '',
    room: roomOf(side, outlet ?? far),
    device: far?.name ?? '',
    switchPort: other ? portPath(side, other) : '',
    cord: cable.label,
    colour: cordCode(cable.colour) ?? cable.colour ?? '',
    lengthM: cable.lengthM,
    vlan: use?.vlan ?? '',
    profile: use?.profile ?? '',
    poe: other ? poeText(other, behind.end, language) : '',
    was: oldEnds
      ? [oldEnds.panel, oldEnds.other]
          .flatMap((port) => (port ? portPath(comparison.before, port) : []))
          .join(' – ')
      : '',
    status: words.statuses[cable.status],
    foot: footU(rack, device, typeOf(side, device)?.heightU || 1) ?? -1,
    rackTouched: comparison.stateOf('rack', rack.id) !== 'existing',
  };
}

const endOf = ({ id, deviceId }: Port): PatchEnd => ({ portId: id, deviceId });

/** The end that a patcher looks for first (a panel in a rack, else the first end in a rack), and the other one. */
function endsOf(side: Side, cable: Cable): { panel: Port; other: Port | null } | null {
  const port = (end: Cable['a']): Port | null => side.objects.port.get(end[0]?.portId ?? '') ?? null;
  const [a, b] = [port(cable.a), port(cable.b)];
  const racked = [a, b].filter(
    (it): it is Port => it !== null && Boolean(side.objects.device.get(it.deviceId)?.rackId),
  );
  const isPanel = (it: Port): boolean => isPassive(roleOf(side, side.objects.device.get(it.deviceId)!));
  const panel = racked.find(isPanel) ?? racked[0];
  return panel ? { panel, other: panel === a ? b : a } : null;
}

/** `SR2.P1:07`: the device's own name is enough in a table that names the rack. */
export function portPath(side: Side, port: Port): string {
  return `${side.objects.device.get(port.deviceId)?.name ?? `<${port.deviceId}>`}:${port.name}`;
}

/** An outlet by its name; with the port only where the box has several. */
export function outletName(side: Side, port: Port): string {
  const fronts = (side.portsOf.get(port.deviceId) ?? []).filter(({ kind }) => kind === 'front');
  return fronts.length > 1 ? portPath(side, port) : (side.objects.device.get(port.deviceId)?.name ?? '');
}

function roomOf(
  side: Side,
  device: { readonly locationId: string | null; readonly rackId: string | null } | undefined,
): string {
  const id =
    device?.locationId ?? (device?.rackId ? side.objects.rack.get(device.rackId)?.locationId : undefined);
  return id ? pathOf(side.objects, 'location', id) : '';
}
