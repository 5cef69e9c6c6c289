import type { Device, Module } from '#cabling';
import type { Id } from '#changes';
import type { Finding } from '#findings';
import { Database, objectsReferring } from '#persistence';
import type { Kind, PlanChange, PlanObjects } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { Write, type Target } from '../changes/write.js';
import { notFound, Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { removalOf } from '../workbench/removal.js';
import { rackCopied, type RackCopy } from './copy-rack.js';
import {
  deviceAdded,
  deviceExchanged,
  moduleAdded,
  moduleExchanged,
  strandedBy,
  type Exchange,
} from './hardware.js';
import { Surroundings } from './surroundings.js';

/** What a change of hardware did, or would do. */
export interface EquipmentChanged {
  readonly ids: Id[];
  readonly event: Id | null;
  readonly applied: number;
  readonly released: string[];
}

interface Release {
  /** What would come loose may come loose. */
  readonly release: boolean;
  readonly dry: boolean;
}

/** Adds, exchanges, removes and copies hardware with everything that it brings, as one change set each. */
@Injectable()
export class ChangeEquipment {
  constructor(
    private readonly db: Database,
    private readonly around: Surroundings,
    private readonly write: Write,
    private readonly runtime: Runtime,
  ) {}

  async addDevices(
    who: Principal,
    target: Target,
    reason: string,
    given: readonly Omit<Device, 'id'>[],
  ): Promise<EquipmentChanged> {
    const objects = await this.around.of(who, target, { types: given.map(({ typeId }) => typeId) });
    const devices = given.map((fields) => ({ ...fields, id: this.newId() }));
    for (const { typeId } of devices)
      if (!objects.deviceType.has(typeId)) throw notFound('deviceType', typeId);
    const changes = devices.flatMap((device) => deviceAdded(objects, device, () => this.newId()));
    return this.made(who, target, reason, changes, { ids: devices.map(({ id }) => id) });
  }

  async addModule(
    who: Principal,
    target: Target,
    reason: string,
    fields: Omit<Module, 'id'>,
  ): Promise<EquipmentChanged> {
    const { objects } = await this.device(who, target, fields.deviceId, [fields.typeId]);
    if (!objects.moduleType.has(fields.typeId)) throw notFound('moduleType', fields.typeId);
    const module = { ...fields, id: this.newId() };
    const changes = moduleAdded(objects, module, () => this.newId());
    return this.made(who, target, reason, changes, { ids: [module.id] });
  }

  /** @throws Problem NOT_FOUND, EQUIPMENT_IN_USE with everything that would come loose */
  async exchange(
    who: Principal,
    target: Target,
    reason: string,
    wanted: Exchange & Release & { readonly kind: 'device' | 'module'; readonly id: Id },
  ): Promise<EquipmentChanged> {
    const { kind, id, typeId } = wanted;
    const deviceId = kind === 'device' ? id : await this.deviceOfModule(who, target, id);
    const { objects } = await this.device(who, target, deviceId, [typeId], [typeId]);
    const types = kind === 'device' ? objects.deviceType : objects.moduleType;
    if (!types.has(typeId)) throw notFound(`${kind}Type`, typeId);
    const exchange = kind === 'device' ? deviceExchanged : moduleExchanged;
    const { changes, stranded } = exchange(objects, id, wanted, () => this.newId());
    return this.release(who, target, reason, changes, stranded, wanted);
  }

  /** @throws Problem EQUIPMENT_IN_USE with everything that would come loose */
  async remove(
    who: Principal,
    target: Target,
    reason: string,
    wanted: Release & { readonly kind: 'device' | 'module'; readonly ids: readonly Id[] },
  ): Promise<EquipmentChanged> {
    const { kind, ids } = wanted;
    const objects = await this.around.of(who, target, { roots: new Map<Kind, readonly Id[]>([[kind, ids]]) });
    const missing = ids.find((id) => !objects[kind].has(id));
    if (missing !== undefined) throw notFound(kind, missing);
    const changes = removalOf(objects, kind, ids);
    const stranded = changes.flatMap((change) => strandedBy(objects, change));
    return this.release(who, target, reason, changes, stranded, wanted);
  }

  async copyRack(
    who: Principal,
    target: Target,
    reason: string,
    rackId: Id,
    copy: RackCopy,
  ): Promise<EquipmentChanged> {
    const inRack =
      target.projectId === null ? await objectsReferring(this.db, 'device', 'rackId', [rackId]) : [];
    const roots = new Map<Kind, readonly Id[]>([
      ['rack', [rackId]],
      ['device', inRack.map(({ id }) => id)],
    ]);
    const objects = await this.around.of(who, target, { roots });
    if (!objects.rack.has(rackId)) throw notFound('rack', rackId);
    const changes = rackCopied(objects, rackId, copy, () => this.newId());
    const ids = changes.filter(({ kind }) => kind === 'rack').map(({ id }) => id);
    return this.made(who, target, reason, changes, { ids });
  }

  /** A device with all that refers to it. @throws Problem NOT_FOUND */
  async device(
    who: Principal,
    target: Target,
    id: Id,
    moduleTypes: readonly Id[] = [],
    types: readonly Id[] = [],
  ): Promise<{ objects: PlanObjects; device: Device }> {
    const roots = new Map<Kind, readonly Id[]>([['device', [id]]]);
    const objects = await this.around.of(who, target, { roots, types, moduleTypes });
    const device = objects.device.get(id);
    if (!device) throw notFound('device', id);
    return { objects, device };
  }

  private async deviceOfModule(who: Principal, target: Target, id: Id): Promise<Id> {
    const objects = await this.around.of(who, target, {
      roots: new Map<Kind, readonly Id[]>([['module', [id]]]),
    });
    const module = objects.module.get(id);
    if (!module) throw notFound('module', id);
    return module.deviceId;
  }

  private async release(
    who: Principal,
    target: Target,
    reason: string,
    changes: readonly PlanChange[],
    stranded: readonly Finding[],
    { release, dry }: Release,
  ): Promise<EquipmentChanged> {
    const released = stranded.map(({ params }) => String(params['path']));
    if (dry) return { ids: [], event: null, applied: changes.length, released };
    if (stranded.length > 0 && !release) {
      throw new Problem(409, 'EQUIPMENT_IN_USE', { count: stranded.length }, { findings: stranded });
    }
    return this.made(who, target, reason, changes, { released });
  }

  private async made(
    who: Principal,
    target: Target,
    reason: string,
    changes: readonly PlanChange[],
    more: { readonly ids?: Id[]; readonly released?: string[] },
  ): Promise<EquipmentChanged> {
    const { event, applied } = await this.write.run(who, reason, target, changes);
    return { ids: more.ids ?? [], event, applied, released: more.released ?? [] };
  }

  private newId(): Id {
    return this.runtime.newId();
  }
}
