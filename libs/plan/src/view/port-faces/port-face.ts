import type { Cable, Device, Port } from '#cabling';
import { cordCode, measureText, type State, type TextStyle } from '#drawing';
import type { Language } from '#findings';
import type { Comparison, Side } from '../comparison.js';
import { facePorts } from '../device-summary.js';
import { deviceName } from '../place-names.js';
import { abbreviated, isSpoken, portNumber, printedNumbers } from '../port-names.js';
import { farSide, type FarSide } from '../patching/far-side.js';
import { useOf, type PortUse } from '../patching/port-use.js';

/** One port of a face: its cord, what the cord leads to, and what lies behind the panel of the link. */
export interface PortFace {
  readonly port: Port;
  /** What is printed on the port: its number, or its name where the number does not tell it. */
  readonly number: string;
  readonly cord: Cable | null;
  /** True for a cord that the project plugs into a device that was there before: worth the reader's eye. */
  readonly stress: boolean;
  /** Two-letter code of the cord's colour, where it is known. */
  readonly colour: string | null;
  /** The other end of the cord; null for a loose end. */
  readonly far: Port | null;
  readonly behind: FarSide;
  readonly use: PortUse;
  /** True when a cord was here before the project and none is after it. */
  readonly freed: boolean;
}

/** The ports of a device's face after the project, in physical order. */
export function facesOf(comparison: Comparison, device: Device, language: Language): PortFace[] {
  const { before, after } = comparison;
  const ports = facePorts(after, device.id);
  const numbers = printedNumbers(ports);
  return ports.map((port) => {
    const now = after.cablesAt.get(port.id)?.[0] ?? null;
    const old = before.cablesAt.get(port.id)?.[0] ?? null;
    const freed = now === null && old !== null;
    const side = freed ? before : after;
    const cord = now ?? old;
    const far = cord && otherEnd(side, cord, port);
    const passive = port.kind === 'front';
    return {
      port,
      number: numbers.get(port.id) ?? portNumber(port),
      cord,
      stress:
        before.objects.device.has(device.id) && now !== null && freshly(comparison.stateOf('cable', now.id)),
      colour: cordCode(cord?.colour ?? null),
      far,
      behind: passive
        ? farSide(side, port)
        : far?.kind === 'front'
          ? farSide(side, far)
          : { outlet: null, end: far },
      use: useOf(side, passive ? (far ?? port) : port, language),
      freed,
    };
  });
}

const freshly = (state: State): boolean => state === 'new' || state === 'moved';

/** The port at the other end of a cord. */
export function otherEnd(side: Side, cord: Cable, port: Port): Port | null {
  const here = cord.a.some(({ portId }) => portId === port.id);
  return side.objects.port.get((here ? cord.b : cord.a)[0]?.portId ?? '') ?? null;
}

/**
 * A far port in the width of a column, longest wording first: `acc-n1:7`, `acc-n1:Te1/1/1`, `acc-n1:1/1/1`, `U22:7`, `…n1:7`: the
 * number stays, and is the one that the port wears on its own face. A panel says its rack (`RG-A/P1:13`), since every rack has a `P1`;
 * only in its own rack it does without (`P1:13`): at this pitch prefixed names would touch.
 */
export function farWordings(side: Side, port: Port, rackId: string | null): readonly string[] {
  const device = side.objects.device.get(port.deviceId);
  if (!device) return [port.name];
  const rack = device.rackId ? side.objects.rack.get(device.rackId)?.name : undefined;
  const isHome = device.rackId !== null && device.rackId === rackId;
  const name = isHome ? withoutRack(device.name, rack) : deviceName(side, device);
  const bare = port.name.replace(/^[A-Za-z-]+(?=\d)/, '');
  const numbers = isAmbiguous(side, port)
    ? [abbreviated(port), bare, ...briefName(side, port)]
    : isSpoken(port)
      ? [abbreviated(port), portNumber(port)]
      : [portNumber(port)];
  const shortest = numbers.at(-1)!;
  const unit = unitOf(side, device, rack ?? '', isHome);
  const units = unit === null ? [] : [`${unit}:${shortest}`];
  const ends = Array.from(name, (_, from) => `…${name.slice(from + 1)}:${shortest}`);
  return [...new Set([...numbers.map((number) => `${name}:${number}`), ...units, ...ends])];
}

/** `U22`, where one sees it in the rack, `SR2 U22` from elsewhere; null where another device with ports stands there too. */
function unitOf(side: Side, device: Device, rack: string, isHome: boolean): string | null {
  const { positionU, rackId } = device;
  if (positionU === null || rackId === null) return null;
  const there = (side.devicesIn.get(rackId) ?? []).filter((other) => other.positionU === positionU);
  const alone = there.every(
    (other) => other.id === device.id || (side.portsOf.get(other.id) ?? []).length === 0,
  );
  return alone ? `${isHome ? '' : `${rack} `}U${positionU}` : null;
}

/** Beside bold texts in neighbouring columns, so that they do not read as one. */
const BOLD_AIR = 0.7;

/** The first style that holds the longest wording which the last and slimmest one holds; `…` only where nothing fits. */
export function styleFor(
  wordings: readonly string[],
  maxWidth: number,
  styles: readonly TextStyle[],
): TextStyle {
  const slimmest = styles.at(-1)!;
  const fits = (text: string, style: TextStyle): boolean =>
    measureText(text, style) <= maxWidth - (style.bold ? BOLD_AIR : 0);
  if (wordings[0] !== undefined && fits(wordings[0], styles[0]!)) return styles[0]!;
  const chosen = wordings.find((text) => !text.startsWith('…') && fits(text, slimmest));
  return (chosen !== undefined && styles.find((style) => fits(chosen, style))) || slimmest;
}

/** `Te1` of `Te1/1/1`, where no other port of the device would be called so; no wording where one is. */
function briefName(side: Side, port: Port): string[] {
  const brief = (one: Port): string => `${/^[A-Za-z-]+/.exec(abbreviated(one))?.[0] ?? ''}${portNumber(one)}`;
  const alike = (side.portsOf.get(port.deviceId) ?? []).filter((one) => brief(one) === brief(port));
  return alike.length === 1 ? [brief(port)] : [];
}

/** The name of a device without the name of its rack before it: `SR2.P1`, `SR2-sw1` → `P1`, `sw1`. */
export function withoutRack(name: string, rack: string | undefined): string {
  const after = rack && name.startsWith(rack) ? name.slice(rack.length) : '';
  return /^[.\-_/]./.test(after) ? after.slice(1) : name;
}

/** True for an uplink whose number is also that of a main port: `Te1/1/1` beside `Gi1/0/1` must not read `1`. */
function isAmbiguous(side: Side, port: Port): boolean {
  const ports = facePorts(side, port.deviceId);
  const alike = ports.filter(({ connector }) => connector === port.connector);
  const twins = ports.filter((other) => portNumber(other) === portNumber(port));
  return (
    twins.length > 1 &&
    (alike.length * 2 <= ports.length || twins.some((other) => other !== port && alike.includes(other)))
  );
}
