import type { Change } from '#changes';

interface Named {
  readonly id: string;
  readonly path: string;
}

/** A device that a proposal adds. */
interface NewDevice {
  readonly type: Named;
  readonly name: string;
  readonly positionU: number;
}

/** Why a rack cannot take a need. */
export interface Obstacle extends Readonly<Record<string, string | number>> {
  readonly kind: 'units' | 'panel-type' | 'switch-type' | 'power' | 'poe' | 'strands';
}

/** What one rack would have to take. */
export interface NeedProposal {
  readonly rack: Named;
  readonly links: number;
  readonly switchPorts: number;
  readonly panelPorts: readonly Named[];
  readonly existingSwitchPorts: readonly Named[];
  readonly strands: readonly Named[];
  readonly newPanels: readonly NewDevice[];
  readonly newSwitches: readonly NewDevice[];
  readonly newManagers: readonly NewDevice[];
  readonly powerW: number;
  readonly poeW: number;
  readonly heightU: number;
  readonly distance: number;
  readonly obstacles: readonly Obstacle[];
  readonly changes: readonly Change[];
}

/** A need as one states it: "48 outlets in hall B, 10 % spare". */
export interface NeedDraft {
  readonly outlets: string;
  readonly sparePercent: string;
  readonly location: string | null;
  readonly activePercent: string;
  readonly poeClass: string;
  readonly speedMbps: string;
  readonly panelType: string;
  readonly switchType: string;
  readonly uplinks: string;
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));
const chosen = (text: string): number | null => (text === '' ? null : Number(text));

/** The need as the server takes it; null while a number or the place is missing. */
export function needBody({
  location,
  outlets,
  sparePercent,
  activePercent,
  uplinks,
  poeClass,
  speedMbps,
  panelType,
  switchType,
}: NeedDraft): Readonly<Record<string, unknown>> | null {
  const numbers = [outlets, sparePercent, activePercent, uplinks];
  if (location === null || numbers.some((text) => text.trim() === '' || !Number.isFinite(numberOf(text))))
    return null;
  return {
    location,
    outlets: numberOf(outlets),
    sparePercent: numberOf(sparePercent),
    activePercent: numberOf(activePercent),
    uplinks: numberOf(uplinks),
    poeClass: chosen(poeClass),
    speedMbps: chosen(speedMbps),
    panelType: panelType || null,
    switchType: switchType || null,
  };
}
