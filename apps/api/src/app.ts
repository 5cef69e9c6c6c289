import { Database } from '#persistence';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { Global, Module, type DynamicModule, type LoggerService } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessGuard } from './auth/access.guard.js';
import { securityHeaders } from './http/headers.js';
import { answerUnroutable } from './http/unroutable.js';
import { ProblemFilter } from './http/problem-filter.js';
import { routesOf } from './http/routes.js';
import { Validate } from './http/validate.js';
import { DATABASE_URL } from './jobs/job-listener.js';
import { OPEN_API } from './openapi/openapi.controller.js';
import { openApi } from './openapi/openapi.js';
import { Runtime } from './runtime/runtime.js';
import { slices } from './slices.js';
import { serveWeb } from './web.js';

/** Largest request body; bulk requests of 10,000 objects are about 5 MB. */
export const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

/** What the application is put together from. */
export interface Parts {
  readonly runtime: Runtime;
  readonly db: Database;
  /** Where `db` is connected to, for the connection that listens. */
  readonly databaseUrl: string;
  /** Folder of the built web interface; null: only the API. */
  readonly webRoot: string | null;
  readonly logger: LoggerService | false;
}

/** Gives every slice the database, the clock and the documentation of all routes. */
@Global()
@Module({})
class PartsModule {
  static of({ runtime, db, databaseUrl }: Parts): DynamicModule {
    const document = openApi(routesOf(slices), runtime.version);
    const providers = [
      { provide: Runtime, useValue: runtime },
      { provide: Database, useValue: db },
      { provide: DATABASE_URL, useValue: databaseUrl },
      { provide: OPEN_API, useValue: document },
    ];
    return { module: PartsModule, providers, exports: providers };
  }
}

@Module({})
class AppModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [PartsModule.of(parts), ...slices],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: Validate },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

/** The application, ready to listen or to be injected into; closes with `app.close()`. */
export async function createApp(parts: Parts): Promise<NestFastifyApplication> {
  const { config } = parts.runtime;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: answerUnroutable,
    ...(config.tls ? { https: config.tls } : {}),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    logger: parts.logger,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1');
  const fastify = adapter.getInstance();
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, securityHeaders(config.tls !== null || config.trustProxy.length > 0));
  await app.register(fastifyMultipart, {
    limits: { fileSize: BODY_LIMIT_BYTES, files: 1, fields: 20, fieldSize: 10_000 },
  });
  if (parts.webRoot !== null) await serveWeb(fastify, parts.webRoot, config);
  await app.init();
  await fastify.ready();
  return app;
}
