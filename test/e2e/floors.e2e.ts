import { readFileSync } from 'node:fs';
import { packPlan, unpackPlan } from '#documents';
import type { Worker } from '../../apps/worker/src/start-worker.js';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { imported, workerOf } from '../support/import-job.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let worker: Worker;
let planner: Asker;
let viewer: Asker;
let project: string;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  worker = await workerOf(server);
  planner = await server.as('planner');
  viewer = await server.as('viewer');
  const { items } = (await viewer.get('/projects')).json<{ items: { id: string }[] }>();
  project = items[0]!.id;
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

interface Floor {
  readonly locationId: string;
  readonly path: string;
  readonly plan: string;
  readonly window: object;
  readonly things: readonly {
    readonly id: string;
    readonly name: string;
    readonly at: object | null;
    readonly object: object;
  }[];
}
const floors = async (): Promise<readonly Floor[]> =>
  (await viewer.get(`/projects/${project}/floors`)).json<{ items: Floor[] }>().items;
const hall = async (): Promise<Floor> => (await floors()).find(({ path }) => path.endsWith('Halle Nord'))!;

describe('floors', () => {
  it('the example has its hall, drawn on its plan, with everything in its place', async () => {
    const found = await hall();
    expect(found).toMatchObject({ plan: 'drawn' });
    expect(found.things.find(({ name }) => name === 'T1-01')?.at).toEqual({ xM: 8, yM: 10.5 });
    const sheets = (await viewer.get(`/projects/${project}/drawings?lang=fr`)).json<{
      items: { name: string }[];
    }>();
    const sheet = sheets.items.find(({ name }) => name.includes('floor'))!;
    const svg = (await viewer.get(`/projects/${project}/drawings/${sheet.name}.svg?lang=fr`)).text;
    expect(svg).toContain('1 : 200');
    expect(svg).toContain('data-layer="underlay"');
  });

  it('what lies under it is a picture of its own', async () => {
    const { locationId } = await hall();
    const under = await viewer.get(`/projects/${project}/floors/${locationId}/underlay.svg`);
    expect([under.status, under.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(under.text).not.toContain('<script');
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect((await viewer.get(`/projects/${project}/floors/${nowhere}/underlay.svg`)).status).toBe(404);
  });

  const bring = async (who: Asker, name: string, bytes: Uint8Array) => {
    const form = new FormData();
    form.append('file', new Blob([bytes]), name);
    return who.send('POST', '/floor-plans', form);
  };
  const dxf = readFileSync('examples/atelier-nord/halle-nord.dxf');

  it('a plan that is brought has a name that always means the same bytes', async () => {
    expect((await bring(viewer, 'hall.dxf', dxf)).status).toBe(403);
    const first = await bring(planner, 'hall.dxf', dxf);
    expect([first.status, first.json()]).toEqual([201, { name: 'hall.dxf' }]);
    expect((await bring(planner, 'hall.dxf', dxf)).json()).toEqual({ name: 'hall.dxf' });
    const other = Buffer.concat([dxf, Buffer.from('\n')]);
    expect((await bring(planner, '../../etc/hall.dxf', other)).json()).toEqual({ name: 'hall-2.dxf' });
  });

  it('a picture is painted anew; what is none is refused', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    expect((await bring(planner, 'scan.jpg', png)).json()).toEqual({ name: 'scan.png' });
    const refused = await bring(
      planner,
      'virus.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    );
    expect([refused.status, refused.json()]).toMatchObject([422, { code: 'FLOOR_PLAN_UNREADABLE' }]);
  });
});

describe('a plan with its floor plans as one file', () => {
  const sendIn = async (file: Uint8Array, name: string) => {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(file)]), name);
    return imported(await server.as('approver'), '/imports/plan', form);
  };

  it('leaves as a ZIP and comes back; a plan whose name means other bytes here gets another name', async () => {
    const left = await viewer.get(`/projects/${project}/export.zip`);
    expect([left.status, left.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const { plan, floorPlans } = unpackPlan(left.bytes);
    expect([plan.name, [...floorPlans.keys()]]).toEqual(['plan.yaml', ['halle-nord.dxf']]);
    const text = new TextDecoder().decode(plan.bytes).replace('code: EXT-2026-014', 'code: EXT-2026-015');
    const drawing = Buffer.concat([floorPlans.get('halle-nord.dxf')!, Buffer.from('\n')]);
    const back = await sendIn(packPlan(text, [{ name: 'halle-nord.dxf', bytes: drawing }]), 'other.zip');
    expect([back.code, back.findings]).toEqual(['', []]);
    const other = (await viewer.get(`/projects/${String(back.result['project'])}/floors`)).json<{
      items: object[];
    }>();
    expect(other.items).toContainEqual(
      expect.objectContaining({ floorPlan: 'halle-nord-2.dxf', plan: 'drawn' }),
    );
  });

  it.each([
    ['that is no archive', Buffer.from('PK'), 'PLANFILE_PACKAGE'],
    [
      'whose floor plan is none',
      Buffer.from(
        packPlan(
          'brassage: 1\nname: P\npresent:\n  locations: [{ name: S, kind: site, floorPlan: x.png }]\n',
          [{ name: 'x.png', bytes: Buffer.from('<svg/>') }],
        ),
      ),
      'FLOOR_PLAN_UNREADABLE',
    ],
  ])('one %s is refused with the reason, and nothing of it is kept', async (_, file, code) => {
    const refused = await sendIn(file, 'plan.zip');
    expect([refused.code, refused.findings.map((finding) => finding.code)]).toEqual([
      'IMPORT_REFUSED',
      [code],
    ]);
    const { items } = (await viewer.get('/floor-plans')).json<{ items: { name: string }[] }>();
    expect(items.map(({ name }) => name)).not.toContain('x.png');
  });
});

describe('issues of a project', () => {
  const move = (who: Asker, to: string) =>
    who.send('POST', `/projects/${project}/transitions`, { to, comment: `index for ${to}` });

  it('those that the file tells of are listed, and cannot be compared', async () => {
    const { items } = (await viewer.get(`/projects/${project}/revisions`)).json<{ items: object[] }>();
    expect(items).toMatchObject([
      { index: 'A', kept: false },
      { index: 'B', kept: false },
    ]);
    expect((await viewer.get(`/projects/${project}/difference?from=A`)).status).toBe(404);
  });

  it('an approval keeps what is issued; what changes afterwards is told in words and drawn', async () => {
    const approver = await server.as('approver');
    const waiver = { code: 'IPPLAN_VLAN_INTERRUPTED', place: '', reason: 'known', expiresOn: '2099-01-01' };
    expect((await planner.send('POST', `/projects/${project}/waivers`, waiver)).status).toBe(201);
    expect((await move(planner, 'submitted')).status).toBe(200);
    expect((await move(approver, 'approved')).status).toBe(200);
    const { items } = (await viewer.get(`/projects/${project}/revisions`)).json<{ items: object[] }>();
    expect(items.slice(2)).toMatchObject([
      { index: 'C', issuedBy: approver.username, reason: 'index for approved', kept: true },
    ]);
    const same = (await viewer.get(`/projects/${project}/difference?from=C`)).json<{ rows: object[] }>();
    expect(same.rows).toEqual([]);

    const outlet = (await hall()).things.find(({ name }) => name === 'T1-01')!;
    const moved = { ...outlet.object, xM: 8.5 };
    const changes = [{ op: 'change', kind: 'device', id: outlet.id, before: outlet.object, after: moved }];
    const put = await planner.send('POST', '/change-sets', { reason: 'moved', project, step: 2, changes });
    expect(put.status).toBe(201);
    const difference = (await viewer.get(`/projects/${project}/difference?from=C&lang=fr`)).json<{
      rows: { cells: string[] }[];
      drawings: { name: string }[];
    }>();
    expect(difference.rows.map(({ cells }) => cells.join(' | '))).toEqual([
      expect.stringMatching(/^modifié \| équipement \| .*T1-01 \| x sur l’étage \(m\) \| 8 \| 8,5$/),
    ]);
    const [sheet] = difference.drawings;
    const svg = await viewer.get(`/projects/${project}/difference/${sheet!.name}.svg?from=C&lang=fr`);
    expect(svg.text).toContain('x sur l’étage (m)');
    for (const [file, type] of [
      ['difference.xlsx', 'spreadsheetml'],
      ['difference.csv', 'text/csv'],
      ['drawings.pdf', 'application/pdf'],
    ]) {
      // prettier-ignore
      const got = await viewer.get(`/projects/${project}/difference/${file}?from=C`);
      expect([file, got.status, got.headers.get('content-type')?.includes(type!)]).toEqual([file, 200, true]);
    }
    const title = (await viewer.get(`/projects/${project}/drawings/S1-title-page.svg`)).text;
    expect(title).toContain('index for approved');
  });

  it('sheets show what is proven, where that is asked', async () => {
    const { items } = (await viewer.get(`/projects/${project}/drawings?show=proof&lang=fr`)).json<{
      items: { name: string; kind: string; title: string }[];
    }>();
    const faces = items.find(({ kind, name }) => kind === 'port-faces' && name.includes('SR2'))!;
    expect(faces.title).toContain('certification');
    const svg = (await viewer.get(`/projects/${project}/drawings/${faces.name}.svg?show=proof&lang=fr`)).text;
    expect(svg).toContain('à tester');
  });
});
