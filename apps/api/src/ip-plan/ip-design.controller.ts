import { zipOf } from '#documents';
import { IpPrefix } from '#ipplan';
import {
  allocateNeed,
  changeLines,
  ipExports,
  renumber,
  vlanMap,
  vlanMatrix,
  whatIfRemoved,
  type Layer,
  type Plan,
  type PlanObjects,
} from '#plan';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { fileHeaders } from '../http/headers.js';
import { uuidParams } from '../http/params.js';
import { notFound, Problem } from '../http/problem.js';
import { layerQuery } from '../kinds/layer-schema.js';
import { PlanReader } from '../projects/plan-reader.js';
import { Runtime } from '../runtime/runtime.js';
import {
  allocateAnswer,
  allocateBody,
  exportParams,
  exportQuery,
  matrixAnswer,
  renumberAnswer,
  renumberBody,
  vlanMapAnswer,
  vlanMapParams,
  whatIfAnswer,
  whatIfBody,
} from './schemas.js';

/** What follows from the addressing plan, and help with designing it: proposals that change nothing. */
@Controller('projects/:id/ip-plan')
export class IpDesignController {
  constructor(
    private readonly plans: PlanReader,
    private readonly runtime: Runtime,
  ) {}

  @Get('exports/:format')
  @Allow('read-all')
  @Describe({
    summary:
      'The addressing plan as configuration of Kea, ISC DHCP, BIND, hosts, Ansible or access lists; several files as a ZIP',
    params: exportParams,
    query: exportQuery,
    produces: 'application/octet-stream',
  })
  async exports(
    @Who() who: Principal,
    @Param() { id, format }: z.infer<typeof exportParams>,
    @Query() { layer, vrf, domain, server, serial }: z.infer<typeof exportQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const objects = await this.objects(who, id, layer);
    const day = Number(`${this.runtime.now().toISOString().slice(0, 10).replaceAll('-', '')}00`);
    const files = ipExports(objects, format, {
      vrfId: vrf ?? null,
      serial: serial ?? day,
      ...(domain === undefined ? {} : { domain }),
      ...(server === undefined ? {} : { server }),
    });
    const [only, ...more] = files;
    if (only && more.length === 0) {
      await reply.headers(fileHeaders(only.name, 'text/plain; charset=utf-8')).send(only.text);
      return;
    }
    const named = files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
    await reply.headers(fileHeaders(`${format}.zip`, 'application/zip')).send(Buffer.from(zipOf(named)));
  }

  @Get('vlan-matrix')
  @Allow('read-all')
  @Describe({
    summary: 'Which device carries which VLAN, by what its ports say',
    params: uuidParams,
    query: layerQuery,
    answer: matrixAnswer,
  })
  async matrix(
    @Who() who: Principal,
    @Param('id') id: string,
    @Query() { layer }: z.infer<typeof layerQuery>,
  ): Promise<object> {
    return vlanMatrix(await this.objects(who, id, layer));
  }

  @Post('allocate')
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary: 'Proposes VLANs and prefixes for a need, one summarisable block per place, with the changes',
    params: uuidParams,
    body: allocateBody,
    answer: allocateAnswer,
  })
  async allocate(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { layer, containerId, groupId, ...need }: z.infer<typeof allocateBody>,
  ): Promise<z.infer<typeof allocateAnswer>> {
    const objects = await this.objects(who, id, layer);
    if (!objects.prefix.has(containerId)) throw notFound('prefix', containerId);
    const proposed = allocateNeed(objects, { containerId, groupId }, need, () => this.runtime.newId());
    if (!proposed.ok) return proposed;
    const blocks = proposed.blocks.map(({ place, block, networks }) => ({
      place,
      block: block.toString(),
      networks: networks.map((it) => ({
        ...it,
        prefix: it.prefix.toString(),
        gateway: it.gateway.toString(),
      })),
    }));
    return { ok: true, blocks, changes: [...proposed.changes] };
  }

  @Post('renumber')
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary: 'The stages that lead a network to another prefix, each with its changes',
    params: uuidParams,
    body: renumberBody,
    answer: renumberAnswer,
  })
  async renumber(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { layer, prefixId, to }: z.infer<typeof renumberBody>,
  ): Promise<object> {
    const objects = await this.objects(who, id, layer);
    if (!objects.prefix.has(prefixId)) throw notFound('prefix', prefixId);
    const { policy } = await this.plan(who, id);
    const plan = renumber(objects, prefixId, readPrefix(to), () => this.runtime.newId(), policy);
    if (!plan.ok) return { ok: false, reason: plan.reason, what: [...plan.what] };
    let state = objects;
    const steps = plan.steps.map(({ stage, changes }) => {
      const { lines, objects: after } = changeLines(state, changes);
      state = after;
      return { stage, changes: [...changes], lines: [...lines] };
    });
    return { ok: true, steps, hosts: [...plan.hosts], remarks: [...plan.remarks] };
  }

  @Post('what-if')
  @HttpCode(200)
  @Allow('read-all')
  @Describe({
    asks: true,
    summary: 'Which VLANs break, and where, if cables, ports or devices were not there',
    params: uuidParams,
    body: whatIfBody,
    answer: whatIfAnswer,
  })
  async whatIf(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() { layer, removed }: z.infer<typeof whatIfBody>,
  ): Promise<object> {
    const { breaks, detours } = whatIfRemoved(await this.objects(who, id, layer), removed);
    return {
      breaks: breaks.map((one) => ({ ...one, ports: one.cutOff.map(({ port }) => port) })),
      detours,
    };
  }

  @Get('vlans/:vlanId/map')
  @Allow('read-all')
  @Describe({
    summary:
      'Where a VLAN runs: devices, links over the cabling with what each end does, and what its cuts lack',
    params: vlanMapParams,
    query: layerQuery,
    answer: vlanMapAnswer,
  })
  async map(
    @Who() who: Principal,
    @Param() { id, vlanId }: z.infer<typeof vlanMapParams>,
    @Query() { layer }: z.infer<typeof layerQuery>,
  ): Promise<object> {
    const objects = await this.objects(who, id, layer);
    if (!objects.vlan.has(vlanId)) throw notFound('vlan', vlanId);
    return vlanMap(objects, vlanId);
  }

  private plan(who: Principal, id: string): Promise<Plan> {
    return this.plans.of(who.scope, id);
  }

  private async objects(who: Principal, id: string, layer: Layer): Promise<PlanObjects> {
    return this.plans.layer(await this.plan(who, id), layer);
  }
}

/** @throws Problem REQUEST_INVALID for what is no prefix */
function readPrefix(text: string): IpPrefix {
  try {
    return IpPrefix.parse(text);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Problem(
        400,
        'REQUEST_INVALID',
        { count: 1, path: 'body.to', reason: error.message },
        { cause: error },
      );
    throw error;
  }
}
