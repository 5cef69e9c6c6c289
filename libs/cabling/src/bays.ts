import type { Id } from '#changes';
import type { DeviceType } from './model/device.js';
import type { Module, ModuleType } from './model/module.js';
import { moduleName } from './naming.js';

/** A bay as it is: names and positions resolved, and what is in it. */
export interface Bay {
  /** The module that has the bay; null: the device. */
  readonly parentId: Id | null;
  readonly name: string;
  readonly label: string;
  /** Positions from the device inwards, this bay's last: what the names of a module's ports are made with. */
  readonly positions: readonly string[];
  readonly module: Module | null;
}

/** Modules are nested a few levels deep; a circle of modules (a faulty import) ends here. */
const DEEPEST = 8;

/**
 * All bays of a device, each followed by the bays of the module in it. Modules in bays that no type has are not shown:
 * a rule says so.
 */
export function baysOf(
  type: Pick<DeviceType, 'moduleBays'>,
  modules: readonly Module[],
  moduleType: (id: Id) => Pick<ModuleType, 'moduleBays'> | undefined,
): Bay[] {
  const inside = (
    templates: DeviceType['moduleBays'],
    parentId: Id | null,
    outer: readonly string[],
  ): Bay[] =>
    templates.flatMap((template) => {
      const name = moduleName(template.name, outer);
      const positions = [...outer, moduleName(template.position, outer)];
      const module = modules.find((one) => one.parentId === parentId && one.bay === name) ?? null;
      const bay = { parentId, name, label: moduleName(template.label, outer), positions, module };
      const inner = module && outer.length < DEEPEST ? moduleType(module.typeId)?.moduleBays : undefined;
      return [bay, ...inside(inner ?? [], module?.id ?? null, positions)];
    });
  return inside(type.moduleBays, null, []);
}

/** The positions that a module's names are made with; its bay's name where no type knows the bay. */
export function positionsOf(
  bays: readonly Bay[],
  module: Pick<Module, 'parentId' | 'bay'>,
): readonly string[] {
  const bay = bays.find(({ parentId, name }) => parentId === module.parentId && name === module.bay);
  return bay?.positions ?? [module.bay];
}
