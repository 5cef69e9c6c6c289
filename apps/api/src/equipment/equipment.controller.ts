import { baysOf, deviceSchema, moduleSchema } from '#cabling';
import { lineField, nameField } from '#changes';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { MOST_CHANGES } from '../changes/change-schema.js';
import type { Target } from '../changes/write.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { named } from '../openapi/components.js';
import { ChangeEquipment, type EquipmentChanged } from './change-equipment.js';

/** Where the change is recorded: a project's step, or the present. */
const targetQuery = z.object({
  project: z.uuid().optional(),
  step: z.coerce.number().int().min(1).max(10_000).optional(),
  reason: lineField.default(''),
});
type TargetQuery = z.infer<typeof targetQuery>;

const devicesBody = z
  .array(deviceSchema.omit({ id: true }))
  .min(1)
  .max(2000);
const moduleBody = moduleSchema.omit({ id: true });
const exchangeBody = z.strictObject({
  typeId: z.uuid(),
  facts: z
    .strictObject({ serial: nameField.nullable(), assetTag: nameField.nullable(), name: nameField })
    .partial()
    .default({}),
  /** New names of ports, by their old ones. */
  names: z.record(z.string(), z.string()).default({}),
  /** What is on ports that the new hardware lacks comes loose; without it the exchange is refused and names it. */
  release: z.boolean().default(false),
  /** Only say what would happen. */
  dry: z.boolean().default(false),
});
const removalBody = z.strictObject({
  kind: z.enum(['device', 'module']),
  ids: z.array(z.uuid()).min(1).max(MOST_CHANGES),
  release: z.boolean().default(false),
  dry: z.boolean().default(false),
});
const copyBody = z.strictObject({
  name: nameField,
  locationId: z.uuid().nullable().default(null),
  rename: z
    .array(z.strictObject({ find: lineField, replace: lineField }))
    .max(20)
    .default([]),
  cables: z.boolean().default(true),
});
const changedAnswer = named(
  'EquipmentChanged',
  z.object({
    /** Ids of the devices, modules or rack that were added. */
    ids: z.array(z.string()),
    /** null when it was only asked what would happen. */
    event: z.string().nullable(),
    applied: z.int(),
    /** Paths of what came loose, or would. */
    released: z.array(z.string()),
  }),
);
const baySchema = z.object({
  parentId: z.string().nullable(),
  name: z.string(),
  label: z.string(),
  position: z.string(),
  module: z.object({ id: z.string(), typeId: z.string(), type: z.string() }).nullable(),
});

/** Hardware with what it brings: devices and modules, whole. */
@Controller('equipment')
export class EquipmentController {
  constructor(private readonly equipment: ChangeEquipment) {}

  @Post('devices')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Adds devices with the ports and maps of their types, as one change set',
    query: targetQuery,
    body: devicesBody,
    answer: changedAnswer,
    status: 201,
  })
  addDevices(
    @Who() who: Principal,
    @Query() query: TargetQuery,
    @Body() devices: z.infer<typeof devicesBody>,
  ): Promise<EquipmentChanged> {
    return this.equipment.addDevices(who, targetOf(query), query.reason, devices);
  }

  @Post('modules')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Slides a module into a bay, with the ports that it brings',
    query: targetQuery,
    body: moduleBody,
    answer: changedAnswer,
    status: 201,
  })
  addModule(
    @Who() who: Principal,
    @Query() query: TargetQuery,
    @Body() module: z.infer<typeof moduleBody>,
  ): Promise<EquipmentChanged> {
    return this.equipment.addModule(who, targetOf(query), query.reason, module);
  }

  @Get('devices/:id/bays')
  @Allow('read-all')
  @Describe({
    summary: 'The module bays of a device, nested ones too, and what is in them',
    params: uuidParams,
    query: targetQuery,
    answer: z.object({ items: z.array(baySchema) }),
  })
  async bays(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: TargetQuery,
  ): Promise<{ items: z.infer<typeof baySchema>[] }> {
    const { objects, device } = await this.equipment.device(who, targetOf(query), id);
    const type = objects.deviceType.get(device.typeId);
    const modules = [...objects.module.values()].filter(({ deviceId }) => deviceId === id);
    const bays = type ? baysOf(type, modules, (typeId) => objects.moduleType.get(typeId)) : [];
    const typeName = (typeId: string): string => {
      const known = objects.moduleType.get(typeId);
      return known ? `${known.manufacturer} ${known.model}` : typeId;
    };
    return {
      items: bays.map(({ parentId, name, label, positions, module }) => ({
        parentId,
        name,
        label,
        position: positions.at(-1) ?? '',
        module: module && { id: module.id, typeId: module.typeId, type: typeName(module.typeId) },
      })),
    };
  }

  @Post('devices/:id/exchange')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary:
      'Exchanges a device for one of another type; cables, addresses and VLANs stay on ports of the same name',
    params: uuidParams,
    query: targetQuery,
    body: exchangeBody,
    answer: changedAnswer,
    status: 201,
  })
  exchangeDevice(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: TargetQuery,
    @Body() body: z.infer<typeof exchangeBody>,
  ): Promise<EquipmentChanged> {
    return this.equipment.exchange(who, targetOf(query), query.reason, { kind: 'device', id, ...body });
  }

  @Post('modules/:id/exchange')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Exchanges a module in its bay; cables, addresses and VLANs stay on ports of the same name',
    params: uuidParams,
    query: targetQuery,
    body: exchangeBody,
    answer: changedAnswer,
    status: 201,
  })
  exchangeModule(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: TargetQuery,
    @Body() body: z.infer<typeof exchangeBody>,
  ): Promise<EquipmentChanged> {
    return this.equipment.exchange(who, targetOf(query), query.reason, { kind: 'module', id, ...body });
  }

  @Post('removals')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary:
      'Takes devices or modules out with all that they brought; 409 names what is still on them, unless it shall come loose',
    query: targetQuery,
    body: removalBody,
    answer: changedAnswer,
    status: 201,
  })
  remove(
    @Who() who: Principal,
    @Query() query: TargetQuery,
    @Body() body: z.infer<typeof removalBody>,
  ): Promise<EquipmentChanged> {
    return this.equipment.remove(who, targetOf(query), query.reason, body);
  }

  @Post('racks/:id/copy')
  @HttpCode(201)
  @Allow('plan')
  @Describe({
    summary: 'Copies a rack with its devices, modules, ports, VLANs and inner cables',
    params: uuidParams,
    query: targetQuery,
    body: copyBody,
    answer: changedAnswer,
    status: 201,
  })
  copyRack(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() query: TargetQuery,
    @Body() body: z.infer<typeof copyBody>,
  ): Promise<EquipmentChanged> {
    return this.equipment.copyRack(who, targetOf(query), query.reason, id, body);
  }
}

function targetOf({ project, step }: TargetQuery): Target {
  return { projectId: project ?? null, ...(step === undefined ? {} : { step }) };
}
