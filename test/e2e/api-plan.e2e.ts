import { readFileSync } from 'node:fs';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

const EXAMPLE = 'examples/atelier-nord/plan.yaml';

interface Listed {
  readonly items: Record<string, unknown>[];
  readonly next: string | null;
}

let server: TestServer;
let planner: Asker;
let approver: Asker;
let viewer: Asker;
let project: string;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, EXAMPLE);
  planner = await server.as('planner');
  approver = await server.as('approver');
  viewer = await server.as('viewer');
  const { items } = (await viewer.get('/projects')).json<Listed>();
  project = String(items[0]?.['id']);
});
afterAll(() => server?.stop());

describe('the example in an empty database', () => {
  it('is one project with its steps, as a draft', async () => {
    const answer = await viewer.get(`/projects/${project}`);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ state: 'draft', next: ['submitted', 'cancelled'] });
  });

  it('is not brought in a second time', async () => {
    await seedExample(server.db, server.runtime, EXAMPLE);
    expect((await viewer.get('/projects')).json<Listed>().items).toHaveLength(1);
  });

  it.each([
    ['changes', '/changes'],
    ['conflicts', '/conflicts'],
    ['findings', '/findings?layer=after'],
    ['findings before', '/findings?layer=before'],
    ['drawings', '/drawings'],
    ['patch table', '/patch-table'],
    ['patch table as CSV', '/patch-table.csv'],
    ['patch table as workbook', '/patch-table.xlsx'],
    ['addressing plan', '/ip-plan'],
    ['export as YAML', '/export.yaml'],
    ['export as workbook', '/export.xlsx'],
  ])('shows its %s in at most 10 statements and 1 s', async (_, page) => {
    const before = server.db.statements;
    const started = Date.now();
    const answer = await viewer.get(`/projects/${project}${page}`);
    expect(answer.status).toBe(200);
    expect(server.db.statements - before).toBeLessThanOrEqual(10);
    expect(Date.now() - started).toBeLessThan(2000);
    if (process.env['SHOW'])
      console.log(page, Date.now() - started, server.db.statements - before, answer.text.slice(0, 500));
  });
});
