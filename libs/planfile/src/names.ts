import { bayNames, kinds, pathOf, type Kind, type PlanKinds, type PlanObjects } from '#plan';

/** Objects under construction. */
export type Draft = { [K in Kind]: Map<string, PlanKinds[K]> };

/** A copy whose maps may be written; the objects themselves are shared. */
export function draftOf(objects: PlanObjects): Draft {
  return Object.fromEntries(
    kinds.map((kind) => [kind, new Map<string, unknown>(objects[kind])]),
  ) as unknown as Draft;
}

/**
 * Finds objects by what people write: any end of the full path that only one object has. A rack in a room of a site is
 * `SR2`, `Local 104/SR2` or `Atelier Nord/Local 104/SR2`; its panel's port `P1:07`, `SR2/P1:07` and so on. `<id>` names
 * an object by its id. Indexes are made when first asked for; `touch` after writing objects of a kind.
 */
export class Names {
  private readonly paths = new Map<Kind, Map<string, string[]>>();
  private portsByDevice: Map<string, Map<string, string[]>> | null = null;
  private readonly byPort = new Map<Kind, Map<string, string[]>>();

  constructor(readonly objects: PlanObjects) {}

  /** Forgets what is known of a kind and of all kinds that may stand inside it. */
  touch(kind: Kind): void {
    for (const later of kinds.slice(kinds.indexOf(kind))) {
      this.paths.delete(later);
      this.byPort.delete(later);
    }
    if (kinds.indexOf(kind) <= kinds.indexOf('port')) this.portsByDevice = null;
  }

  /** The ids of all objects of the kind that the text can mean: one if it is clear. */
  find(kind: Kind, text: string): readonly string[] {
    const id = /^<(.+)>$/.exec(text)?.[1];
    if (id !== undefined) return this.objects[kind].has(id) ? [id] : [];
    if (kind === 'port') return this.findPorts(text);
    if (kind === 'interfaceVlan')
      return this.findPorts(text).flatMap((port) => this.ofPort('interfaceVlan').get(port) ?? []);
    if (kind === 'portMap') return this.findMaps(text);
    if (kind === 'route') return this.findRoutes(text);
    return this.index(kind).get(text) ?? [];
  }

  /** The port of one device by its name. */
  portOf(deviceId: string, name: string): readonly string[] {
    this.portsByDevice ??= groupPorts(this.objects);
    return this.portsByDevice.get(deviceId)?.get(name) ?? [];
  }

  /** The devices that the path of a port leads through, and their types. */
  devicesIn(kind: Kind, text: string): string[] {
    if (kind !== 'port' && kind !== 'interfaceVlan' && kind !== 'portMap') return [];
    const devices = splits(text).flatMap(([device]) => this.find('device', device));
    return devices.flatMap((id) => [id, this.objects.device.get(id)?.typeId ?? '']);
  }

  /** Every text that would find something: candidates for "did you mean". */
  *known(kind: Kind, written: string): Iterable<string> {
    if (kind !== 'port' && kind !== 'interfaceVlan') {
      yield* this.index(kind).keys();
      return;
    }
    const colon = written.indexOf(':');
    const [deviceText, portText] =
      colon < 0 ? [written, ''] : [written.slice(0, colon), written.slice(colon + 1)];
    const [deviceId] = this.find('device', deviceText);
    this.portsByDevice ??= groupPorts(this.objects);
    if (deviceId === undefined) for (const path of this.index('device').keys()) yield `${path}:${portText}`;
    else for (const name of this.portsByDevice.get(deviceId)?.keys() ?? []) yield `${deviceText}:${name}`;
  }

  /** The path to write for an object, and whether it finds that object alone; if not, its id is needed. */
  pathFor(kind: Kind, id: string): { readonly path: string; readonly clear: boolean } {
    for (const path of this.candidates(kind, id)) {
      const found = this.find(kind, path);
      if (found.length === 1 && found[0] === id) return { path, clear: true };
    }
    return { path: `<${id}>`, clear: false };
  }

  /** The whole path, from the outermost place: what tells two of the same name apart. */
  fullPath(kind: Kind, id: string): string {
    if (kind === 'port') {
      const port = this.objects.port.get(id);
      return port ? `${this.fullPath('device', port.deviceId)}:${port.name}` : `<${id}>`;
    }
    if (kind === 'interfaceVlan')
      return this.fullPath('port', this.objects.interfaceVlan.get(id)?.portId ?? '');
    return fullPath(this.objects, kind, id).join('/');
  }

  private *candidates(kind: Kind, id: string): Iterable<string> {
    const port = kind === 'port' ? this.objects.port.get(id) : undefined;
    if (port) {
      yield pathOf(this.objects, kind, id);
      yield `${pathOf(this.objects, kind, id)} ${port.kind}`;
      yield `${this.fullPath(kind, id)} ${port.kind}`;
    }
    if (kind === 'vlan') yield String(this.objects.vlan.get(id)?.vid);
    if (kind === 'location') yield this.objects.location.get(id)?.name ?? '';
    if (kind === 'dhcpScope')
      yield pathOf(this.objects, 'prefix', this.objects.dhcpScope.get(id)?.prefixId ?? '');
    yield pathOf(this.objects, kind, id);
    yield this.fullPath(kind, id);
  }

  private index(kind: Kind): Map<string, string[]> {
    let index = this.paths.get(kind);
    if (!index) this.paths.set(kind, (index = indexOf(this.objects, kind)));
    return index;
  }

  private ofPort(kind: 'interfaceVlan' | 'portMap'): Map<string, string[]> {
    let index = this.byPort.get(kind);
    if (!index) {
      index = new Map();
      if (kind === 'interfaceVlan')
        for (const it of this.objects.interfaceVlan.values()) put(index, it.portId, it.id);
      else for (const it of this.objects.portMap.values()) put(index, it.frontPortId, it.id);
      this.byPort.set(kind, index);
    }
    return index;
  }

  private findPorts(text: string): string[] {
    const found = splits(text).flatMap(([device, port]) =>
      this.find('device', device).flatMap((id) => this.portOf(id, port)),
    );
    return [...new Set(found)];
  }

  private findMaps(text: string): string[] {
    const [, port = '', position = ''] = /^(.*)#(\d+)$/.exec(text) ?? [];
    return this.findPorts(port)
      .flatMap((id) => this.ofPort('portMap').get(id) ?? [])
      .filter((id) => this.objects.portMap.get(id)?.frontPosition === Number(position));
  }

  private findRoutes(text: string): string[] {
    const at = text.lastIndexOf(' ');
    const devices = new Set(this.find('device', text.slice(0, at)));
    return [...this.objects.route.values()]
      .filter((route) => route.prefix === text.slice(at + 1) && devices.has(route.deviceId))
      .map((route) => route.id);
  }
}

/** Device and port names may both hold `:`, so every split is tried. */
function splits(text: string): [device: string, port: string][] {
  const parts: [string, string][] = [];
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1))
    parts.push([text.slice(0, at), text.slice(at + 1)]);
  return parts;
}

function indexOf(objects: PlanObjects, kind: Kind): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const id of objects[kind].keys()) {
    const path = fullPath(objects, kind, id);
    const own = path.at(-1) ?? '';
    for (const name of new Set([own, ...otherNames(objects, kind, id)]))
      for (let from = 0; from < path.length; from += 1)
        put(index, [...path.slice(from, -1), name].join('/'), id);
  }
  return index;
}

function put(index: Map<string, string[]>, key: string, id: string): void {
  const ids = index.get(key);
  if (!ids) index.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

/** What people also call the object. */
function otherNames(objects: PlanObjects, kind: Kind, id: string): string[] {
  if (kind === 'deviceType' || kind === 'moduleType' || kind === 'transceiverType' || kind === 'cableProduct')
    return [objects[kind].get(id)!.model];
  if (kind === 'dhcpScope') return [pathOf(objects, 'prefix', objects.dhcpScope.get(id)!.prefixId)];
  if (kind === 'fhrpMember') {
    const { groupId, portId } = objects.fhrpMember.get(id)!;
    return [`${shortGroup(objects, groupId)} ${pathOf(objects, 'port', portId)}`];
  }
  if (kind !== 'vlan') return [];
  const { vid, name } = objects.vlan.get(id)!;
  return [String(vid), name, `VLAN ${vid}`];
}

/** A group of redundant gateways without its VLAN: `HSRP 1`. */
const shortGroup = (objects: PlanObjects, id: string): string =>
  pathOf(objects, 'fhrpGroup', id).split('/').at(-1) ?? '';

/** The names from the outermost place to the object. */
function fullPath(objects: PlanObjects, kind: Kind, id: string): string[] {
  const inside = (outer: Kind, outerId: string | null | undefined): string[] =>
    outerId ? fullPath(objects, outer, outerId) : [];
  const own = pathOf(objects, kind, id);
  switch (kind) {
    case 'location':
      return locationPath(objects, id);
    case 'rack':
      return [...inside('location', objects.rack.get(id)?.locationId), own];
    case 'device': {
      const it = objects.device.get(id);
      if (!it) return [own];
      return [...(it.rackId ? inside('rack', it.rackId) : inside('location', it.locationId)), it.name];
    }
    case 'fhrpGroup':
      return [...inside('vlan', objects.fhrpGroup.get(id)?.vlanId), shortGroup(objects, id)];
    case 'module':
      return [...inside('device', objects.module.get(id)?.deviceId), ...bayNames(objects, id)];
    case 'pathway':
      return [...inside('location', objects.pathway.get(id)?.locationId), own];
    case 'vlan':
      return [...inside('vlanGroup', objects.vlan.get(id)?.groupId), own];
    case 'prefix':
      return [...inside('vrf', objects.prefix.get(id)?.vrfId), own];
    case 'range':
      return [...inside('vrf', objects.range.get(id)?.vrfId), own];
    case 'address':
      return [...inside('vrf', objects.address.get(id)?.vrfId), own];
    default:
      return [own];
  }
}

function locationPath(objects: PlanObjects, id: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at && !seen.has(at);) {
    seen.add(at);
    const it = objects.location.get(at);
    if (!it) break;
    names.unshift(it.name);
    at = it.parentId;
  }
  return names;
}

function groupPorts(objects: PlanObjects): Map<string, Map<string, string[]>> {
  const devices = new Map<string, Map<string, string[]>>();
  for (const port of objects.port.values()) {
    let names = devices.get(port.deviceId);
    if (!names) devices.set(port.deviceId, (names = new Map()));
    put(names, port.name, port.id);
  }
  // A panel that calls its front and its rear port alike has `1 front` and `1 rear`.
  for (const names of devices.values())
    for (const [name, ids] of Array.from(names))
      if (ids.length > 1) for (const id of ids) put(names, `${name} ${objects.port.get(id)!.kind}`, id);
  return devices;
}
