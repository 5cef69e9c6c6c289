import { z } from 'zod';
import type { Route } from '../http/routes.js';
import { components, problemSchema } from './components.js';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the given routes, made from the same schemas that validate the requests. */
export function openApi(routes: readonly Route[], version: string): Json {
  const shared: Json = {};
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = `/api/v1${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, shared) };
  }
  schemaOf(problemSchema, 'output', shared);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Brassage',
      version,
      description:
        'Plans, wires, configures, proves and records the extension of a company network. Errors are RFC 9457 problems ' +
        'whose `code` is stable; texts follow Accept-Language (en, fr). Writes name the version that they change (If-Match).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(shared).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'brassage' },
      },
    },
    security: [{ token: [] }, { session: [] }],
  };
}

function operation(route: Route, shared: Json): Json {
  const { description, access } = route;
  const problems = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    operationId: `${route.slice}_${route.handler}`,
    tags: [route.slice],
    summary: description?.summary,
    ...(access === 'public' ? { security: [] } : { 'x-right': access }),
    parameters: parametersOf(route, shared),
    ...requestBody(route, shared),
    responses: {
      [String(description?.status ?? 200)]: goodAnswer(route, shared),
      default: { description: 'A problem: what happened, where, and what to do.', content: problems },
    },
  };
}

function parametersOf({ path, description }: Route, shared: Json): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(
      (description?.params?.shape[name] as z.ZodType | undefined) ?? z.string(),
      'input',
      shared,
    ),
  }));
  const inQuery = Object.entries(description?.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, 'input', shared),
  }));
  const inHeader = (description?.headers ?? []).map((name) => ({
    name,
    in: 'header',
    required: name === 'If-Match',
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

function requestBody({ description }: Route, shared: Json): Json {
  if (description?.form) {
    const file = { type: 'string', format: 'binary' };
    const properties = Object.fromEntries(
      description.form.map((name) => [name, name === 'file' ? file : { type: 'string' }]),
    );
    const schema = { type: 'object', properties, required: ['file'] };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!description?.body) return {};
  const schema = schemaOf(description.body, 'input', shared);
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function goodAnswer({ description }: Route, shared: Json): Json {
  const summary = description?.summary ?? '';
  if (description?.produces !== undefined) {
    const types = [description.produces].flat();
    return { description: summary, content: Object.fromEntries(types.map((type) => [type, {}])) };
  }
  if (!description?.answer) return { description: summary };
  const schema = schemaOf(description.answer, 'output', shared);
  return { description: summary, content: { 'application/json': { schema } } };
}

/** JSON Schema of a zod schema; named parts go to the shared components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', shared: Json): Json {
  const {
    $schema: _,
    $defs,
    ...json
  } = z.toJSONSchema(schema, {
    io,
    metadata: components,
    unrepresentable: 'any',
  }) as Json;
  const moved = toComponents(json) as Json;
  for (const [name, part] of Object.entries(($defs ?? {}) as Json))
    shared[name] = unnamed(toComponents(part) as Json);
  const id = components.get(schema)?.id;
  if (id === undefined) return moved;
  const self = `#/components/schemas/${id}`;
  // A named schema that refers to itself, or is used in one of its parts, is among the parts already.
  if (moved['$ref'] !== self) shared[id] = unnamed(moved);
  return { $ref: self };
}

/** Without the name that zod repeats in a named part; the property `id` of an object stands deeper. */
function unnamed({ id, ...part }: Json): Json {
  return typeof id === 'string' ? part : { ...part, ...(id === undefined ? {} : { id }) };
}

/** `#/$defs/X` → `#/components/schemas/X`, and without the name that zod repeats in each part. */
function toComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === '$ref' && typeof part === 'string'
        ? part.replace('#/$defs/', '#/components/schemas/')
        : toComponents(part),
    ]),
  );
}
