import type { InterfaceKind } from './view.js';

/** Names are spelled so that one table serves every platform; the first match counts. */
const KINDS: readonly (readonly [RegExp, InterfaceKind])[] = [
  [/\.\d+$/, 'subinterface'],
  [/^(port-channel|bundle-ether|trk|lag) ?\d/i, 'lag'],
  [/^(vlan|bvi|bdi) ?\d/i, 'svi'],
  [/^lo(opback)? ?\d*$/i, 'loopback'],
  [/^tun(nel)?[- ]?\w/i, 'tunnel'],
  [/^(mgmt|management|oobm)/i, 'management'],
];

export function interfaceKind(name: string): InterfaceKind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'physical';
}

/** `Ethernet1/1.200` is number 200 of `Ethernet1/1`. */
export function subinterfaceOf(name: string): { parent: string | null; subinterface: number | null } {
  const [, parent = null, number = null] = /^(.+)\.(\d+)$/.exec(name) ?? [];
  return { parent, subinterface: number === null ? null : Number(number) };
}

/** The VLAN that an interface routes for, by its name. A bridge domain's number (BVI, BDI) is none. */
export function vidOfName(name: string): number | null {
  const vid = /^vlan ?(\d+)$/i.exec(name)?.[1];
  return vid === undefined ? null : Number(vid);
}

/** Where a port stands: `1/0/3` is port 3 of module (or stack member) 1; without a module, null. */
export interface PortNumber {
  readonly number: string;
  readonly module: number | null;
  readonly port: number | null;
}

/** The numbers in an interface's name, without the word before them. A module may be a letter (`A1`). */
export function portNumber(name: string): PortNumber {
  const number = name.replace(/^(?:[A-Za-z-]{2,}(?: |(?=\d)))/, '');
  const own = number.replace(/\.\d+$/, '');
  const numeric = (text: string | undefined): number | null =>
    /^\d+$/.test(text ?? '') ? Number(text) : null;
  return {
    number,
    module: own.includes('/') ? numeric(own.split('/')[0]) : null,
    port: numeric(/(\d+)$/.exec(own)?.[1]),
  };
}
