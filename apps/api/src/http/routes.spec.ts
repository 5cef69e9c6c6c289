import { slices } from '../slices.js';
import { rights } from '../auth/rights.js';
import { routesOf } from './routes.js';

const routes = routesOf(slices);
const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);

describe('routes of the API', () => {
  it('are many, and each exists once', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(new Set(named.map(([name]) => name)).size).toBe(routes.length);
  });

  it.each(named)('%s has an access rule', (_, { access }) => {
    expect(['public', ...rights]).toContain(access);
  });

  it('only sign-in, health and the documentation are open to everybody', () => {
    const open = named.filter(([, { access }]) => access === 'public').map(([name]) => name);
    expect(open).toEqual(['GET /health', 'GET /openapi.json', 'POST /session']);
  });

  it.each(named.filter(([, { method, description }]) => method !== 'GET' && !description?.asks))(
    '%s changes something: nobody who only reads may',
    (_, { access }) => {
      expect(['read', 'read-all']).not.toContain(access);
    },
  );

  it.each(named)('%s is described, down to its parameters', (_, { path, description }) => {
    expect(description?.summary).toMatch(/^[A-Z]/);
    const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(new Set(Object.keys(description?.params?.shape ?? {}))).toEqual(new Set(parameters));
  });
});
