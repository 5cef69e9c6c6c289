import {
  ALL_DEVICES,
  appendEvent,
  Database,
  deviceAccesses,
  saveDeviceAccess,
  type DeviceAccessRow,
} from '#persistence';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { named } from '../openapi/components.js';
import { Runtime } from '../runtime/runtime.js';
import { accessEvent } from './access-event.js';

const port = z.int().min(1).max(65_535);
const accessFields = {
  cliCredentialId: z.uuid().nullable().default(null),
  shellCredentialId: z.uuid().nullable().default(null),
  snmpCredentialId: z.uuid().nullable().default(null),
  sshPort: port.default(22),
  snmpPort: port.default(161),
  legacyAlgorithms: z.boolean().default(false),
  /** The host that it is reached through. */
  jumpHostId: z.uuid().nullable().default(null),
};
const newAccess = z.strictObject(accessFields);
/** `all` stands for every device that has no access of its own. */
const accessSchema = named('DeviceAccess', z.object({ device: z.string(), ...accessFields }));
const deviceParams = z.object({ device: z.union([z.literal('all'), z.uuid()]) });

/** By what devices are reached. */
@Controller('device-access')
export class DeviceAccessController {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  @Get()
  @Allow('administer')
  @Describe({
    summary: 'Lists by what devices are reached, the general rule first',
    answer: listOf(accessSchema),
  })
  async list(): Promise<{ items: z.infer<typeof accessSchema>[]; next: null }> {
    return { items: (await deviceAccesses(this.db)).map(dto), next: null };
  }

  @Put(':device')
  @Allow('administer')
  @Describe({
    summary: 'Sets by what one device, or `all`, is reached',
    params: deviceParams,
    body: newAccess,
    answer: accessSchema,
  })
  async set(
    @Who() who: Principal,
    @Param('device') device: string,
    @Body() body: z.infer<typeof newAccess>,
  ): Promise<z.infer<typeof accessSchema>> {
    const row = { ...body, deviceId: device === 'all' ? ALL_DEVICES : device };
    await this.db.transaction(async (sql) => {
      await saveDeviceAccess(sql, row);
      await appendEvent(sql, accessEvent(this.runtime, who, 'device-access.set', { device, ...body }), []);
    });
    return dto(row);
  }
}

function dto({ deviceId, ...access }: DeviceAccessRow): z.infer<typeof accessSchema> {
  return { device: deviceId === ALL_DEVICES ? 'all' : deviceId, ...access };
}
