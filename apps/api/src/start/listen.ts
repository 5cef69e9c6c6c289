import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';

/** Another program has the port. */
export class PortInUse extends Error {
  constructor(
    readonly host: string,
    readonly port: number,
    cause: unknown,
  ) {
    super(`port ${port} on ${host} is in use`, { cause });
    this.name = 'PortInUse';
  }
}

/** Listens; returns the address to open in a browser. */
export async function listen(app: NestFastifyApplication, config: Config): Promise<string> {
  try {
    // Fastify’s own: Nest would log an error that we explain better.
    await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new PortInUse(config.host, config.port, error);
    throw error;
  }
  const at = app.getHttpServer().address() as { port: number };
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `${config.tls ? 'https' : 'http'}://${host}:${at.port}/`;
}
