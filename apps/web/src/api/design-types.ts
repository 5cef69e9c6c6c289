import type { Cable, Device, DeviceRole, PortMap, Rack, Rating } from '#cabling';

/** Any recorded object as the pages handle it. */
export type Facts = Readonly<Record<string, unknown>> & { readonly id: string };

/** A row of a table of any kind. */
export interface TableRow {
  readonly id: string;
  readonly path: string;
  readonly state: 'kept' | 'new' | 'changed';
  readonly object: Facts;
}

/** Part of a table: how long it is, the rows that were asked for, and what they refer to is called. */
export interface TablePage {
  readonly total: number;
  readonly items: readonly TableRow[];
  readonly names: Readonly<Record<string, string>>;
}

export type MountState = 'kept' | 'new' | 'changed' | 'moved' | 'removed' | 'left';

/** A device in its units; `left` marks a place that it had before. */
export interface MountedDevice {
  readonly id: string;
  readonly name: string;
  readonly device: Device;
  readonly model: string;
  readonly role: DeviceRole;
  readonly face: 'front' | 'rear';
  readonly positionU: number | null;
  readonly heightU: number;
  readonly fullDepth: boolean;
  readonly state: MountState;
  readonly other: string | null;
  readonly ports: string;
}

export interface RackRow {
  readonly rack: Rack;
  readonly place: string;
  readonly state: 'kept' | 'new' | 'changed' | 'removed';
  readonly usedU: number;
  readonly devices: number;
  readonly touched: number;
}

export interface Elevation {
  readonly rack: Rack;
  readonly place: string;
  readonly devices: readonly MountedDevice[];
}

export interface Far {
  readonly id: string;
  readonly path: string;
}

export interface Plugged {
  readonly id: string;
  readonly label: string;
  readonly role: Cable['role'];
  readonly status: Cable['status'];
  readonly colour: string | null;
  readonly lengthM: number | null;
  readonly state: 'kept' | 'new' | 'changed';
  readonly far: readonly Far[];
}

/** A port with its cables, its far ends through all panels, and its VLANs. */
export interface PortLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly type: string;
  readonly positions: number;
  readonly connector: string | null;
  readonly media: string | null;
  readonly speedMbps: number | null;
  readonly label: string;
  readonly enabled: boolean;
  readonly markedConnected: boolean;
  readonly poe: boolean;
  /** Of a port for power: what it is built for, or what protects it. */
  readonly rating: Rating | null;
  readonly transceiver: PluggedModule | null;
  readonly circuits: readonly HandedOver[];
  readonly cables: readonly Plugged[];
  readonly was: readonly { readonly id: string; readonly label: string }[];
  readonly ends: readonly Far[];
  readonly behind: readonly Plugged[];
  readonly vlan: {
    readonly id: string;
    readonly mode: string;
    readonly untagged: { readonly vid: number; readonly name: string } | null;
    readonly tagged: readonly number[];
    readonly allTagged: boolean;
  } | null;
}

/** The pluggable module in a cage. */
export interface PluggedModule {
  readonly id: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly application: string;
  readonly formFactor: string;
  readonly connector: string | null;
  readonly reachM: number | null;
  readonly speedMbps: number;
}

/** A provider's service that is handed over at a port, and where its other end is. */
export interface HandedOver {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly service: string;
  readonly status: string;
  readonly rateMbps: number | null;
  readonly lengthM: number | null;
  readonly end: 'a' | 'z';
  readonly far: {
    readonly kind: 'port' | 'location' | 'network';
    readonly id: string;
    readonly path: string;
  } | null;
}

export interface DeviceFace {
  readonly device: Device;
  readonly path: string;
  readonly model: string;
  readonly role: string;
  readonly heightU: number;
  readonly place: string;
  readonly ports: readonly PortLine[];
  /** Of a panel, a cassette, an outlet: its inside. */
  readonly maps: readonly PortMap[];
}

export interface PortChoice {
  readonly id: string;
  readonly path: string;
  readonly kind: string;
  readonly connector: string | null;
  readonly media: string | null;
  readonly positions: number;
  readonly takenBy: string | null;
  readonly fits: boolean;
}

/** What goes with removed objects. */
export interface Removal {
  readonly event: string | null;
  readonly applied: number;
  readonly effect: readonly { readonly kind: string; readonly removed: number; readonly changed: number }[];
}

/** A bay of a device, or of a module in it, and the module that is in it. */
export interface BayLine {
  /** The module whose bay it is; null: a bay of the device itself. */
  readonly parentId: string | null;
  readonly name: string;
  readonly label: string;
  readonly position: string;
  readonly module: { readonly id: string; readonly typeId: string; readonly type: string } | null;
}

/** What a change of hardware did, or would do. */
export interface EquipmentChanged {
  readonly ids: readonly string[];
  readonly event: string | null;
  readonly applied: number;
  /** Paths of what came loose, or would. */
  readonly released: readonly string[];
}

/** A device or module type of the library. */
export interface TypeLine {
  readonly kind: 'deviceType' | 'moduleType';
  readonly id: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly partNumber: string | null;
  readonly role: string | null;
  readonly heightU: number | null;
  readonly ports: number;
  /** How many devices or modules are of it. */
  readonly used: number;
}
