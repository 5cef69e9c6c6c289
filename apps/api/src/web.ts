import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config/config.js';

/** The service worker: asked for at every visit, so that a new build is heard of at once. */
const WORKER = '/sw.js';
/** Takes its place where nothing may be kept, and removes what was. */
const NO_WORKER = '/sw-off.js';

/**
 * Serves the built web interface. Paths without a file are pages of the single-page application and get its
 * `index.html`; paths below /api are never pages.
 */
export async function serveWeb(
  fastify: FastifyInstance,
  root: string,
  { offline }: Pick<Config, 'offline'>,
): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) return;
  // Loaded here only: an API without web pages needs no file server.
  const { default: fastifyStatic } = await import('@fastify/static');
  await fastify.register(fastifyStatic, {
    root,
    serve: false,
    // The build lays `.br` and `.gz` beside each file.
    preCompressed: true,
  });
  fastify.get('/*', (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0] ?? '/');
    if (path === '/api' || path.startsWith('/api/')) return reply.callNotFound();
    if (path === WORKER) {
      return reply
        .header('Cache-Control', 'no-cache')
        .sendFile(offline ? WORKER : NO_WORKER, { cacheControl: false });
    }
    const isAsset = /\.\w+$/.test(path);
    // Built assets carry a hash in their name.
    if (path.startsWith('/assets/')) return reply.sendFile(path, { maxAge: '365d', immutable: true });
    return isAsset
      ? reply.sendFile(path)
      : reply.header('Cache-Control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
}
