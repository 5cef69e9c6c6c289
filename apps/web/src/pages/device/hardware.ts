import { call } from '../../api/client.js';
import type { EquipmentChanged } from '../../api/design-types.js';

/** A change of hardware that somebody is asked about. */
export type HardwareChange =
  | {
      readonly what: 'insert';
      readonly bay: string;
      readonly parentId: string | null;
      readonly deviceId: string;
    }
  | {
      readonly what: 'exchange';
      readonly kind: 'device' | 'module';
      readonly id: string;
      readonly name: string;
    }
  | { readonly what: 'takeOut'; readonly id: string; readonly name: string };

/** Where a change of hardware goes, and what the register says of it. */
export interface HardwareWriting {
  readonly project: string;
  readonly step: number;
  readonly reason: string;
  readonly typeId: string | null;
  /** What is on ports that are no longer there may come loose. */
  readonly release: boolean;
  readonly dry: boolean;
}

/** Makes a change of hardware, or says what it would do. @throws Problem EQUIPMENT_IN_USE and others */
export function changeHardware(change: HardwareChange, writing: HardwareWriting): Promise<EquipmentChanged> {
  const { project, step, reason, typeId, release, dry } = writing;
  const query = new URLSearchParams({ project, step: String(step), reason: reason.slice(0, 500) }).toString();
  const post = (path: string, body: object): Promise<EquipmentChanged> =>
    call('POST', `/equipment/${path}?${query}`, body);
  if (change.what === 'insert') {
    const { bay, parentId, deviceId } = change;
    return post('modules', { bay, parentId, deviceId, typeId });
  }
  if (change.what === 'takeOut') return post('removals', { kind: 'module', ids: [change.id], release, dry });
  return post(`${change.kind}s/${change.id}/exchange`, { typeId, release, dry });
}
