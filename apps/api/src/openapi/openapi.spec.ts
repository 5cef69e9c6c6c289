import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { routesOf } from '../http/routes.js';
import { VERSION } from '../runtime/version.js';
import { slices } from '../slices.js';
import { openApi } from './openapi.js';

const FILE = 'docs/openapi.json';
const routes = routesOf(slices);
const document = openApi(routes, VERSION) as {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string }>>;
  components: { schemas: Record<string, unknown> };
};

describe('the OpenAPI document', () => {
  it(`is the published ${FILE} (BRASSAGE_GOLDEN=write records it)`, () => {
    const text = `${JSON.stringify(document, null, 1)}\n`;
    if (process.env['BRASSAGE_GOLDEN'] === 'write') writeFileSync(FILE, text);
    expect(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').toBe(text);
  });

  it.each(routes.map(({ method, path }) => [method, path]))('has %s %s', (method, path) => {
    const inDocument = `/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    expect(document.paths[inDocument]).toHaveProperty(method.toLowerCase());
  });

  it('refers only to components that it has', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(document.components.schemas).toHaveProperty(name);
    expect(text).not.toContain('#/$defs/');
  });

  it('has no component that is nothing but its own name', () => {
    const empty = Object.entries(document.components.schemas).filter(
      ([name, schema]) => (schema as { $ref?: string }).$ref === `#/components/schemas/${name}`,
    );
    expect(empty.map(([name]) => name)).toEqual([]);
  });

  it('gives every operation a name of its own', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
