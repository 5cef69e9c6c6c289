import { dropUpload, Database, type UploadRow } from '#persistence';
import { Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who, type Principal } from '../auth/principal.js';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { uuidParams } from '../http/params.js';
import { notFound } from '../http/problem.js';
import { named } from '../openapi/components.js';
import { ReceiveUpload } from './receive-upload.js';

const uploadAnswer = named(
  'Upload',
  z.object({ id: z.string(), name: z.string(), bytes: z.int(), sha256: z.string() }),
);

/** Files on their way to an import. */
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly db: Database,
    private readonly receive: ReceiveUpload,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('record')
  @Describe({
    summary: 'Takes a file of up to 512 MiB, for imports that name it by its id; a day later it is swept',
    form: ['file'],
    answer: uploadAnswer,
    status: 201,
  })
  async add(@Who() who: Principal, @Req() request: FastifyRequest): Promise<z.infer<typeof uploadAnswer>> {
    return uploadDto((await this.receive.run(who, request)).upload);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('record')
  @Describe({ summary: 'Drops a file of one’s own that no import has kept', params: uuidParams, status: 204 })
  async drop(@Who() who: Principal, @Param('id') id: string): Promise<void> {
    const own = await this.db.rows(
      'SELECT 1 FROM upload WHERE id = $1 AND author = $2 AND owner_id IS NULL',
      [id, who.username],
    );
    if (own.length === 0) throw notFound('upload', id);
    await dropUpload(this.db, id);
  }
}

function uploadDto({ id, name, sizeBytes, sha256 }: UploadRow): z.infer<typeof uploadAnswer> {
  return { id, name, bytes: sizeBytes, sha256 };
}
