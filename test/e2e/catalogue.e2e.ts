import { zipOf } from '#documents';
import { imported, workerOf, type Imported } from '../support/import-job.js';
import type { Worker } from '../../apps/worker/src/start-worker.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let worker: Worker;
let approver: Asker;

const text = (model: string, more = ''): string =>
  `manufacturer: Maker\nmodel: ${model}\nslug: x\nu_height: 1\ninterfaces:\n  - name: '01'\n    type: 1000base-t\n${more}`;

async function bring(
  files: Readonly<Record<string, string>>,
  name = 'library.zip',
  dry = false,
  who = approver,
): Promise<Imported> {
  const bytes = zipOf(
    Object.entries(files).map(([file, content]) => ({
      name: file,
      bytes: new TextEncoder().encode(content),
    })),
  );
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  return imported(who, `/catalogue/imports${dry ? '?dry=true' : ''}`, form);
}

const library = {
  'lib/device-types/Maker/A.yaml': text('A', 'power-ports:\n  - name: PSU\n    maxium_draw: 90\n'),
  'lib/device-types/Maker/B.yaml': text('B'),
  'lib/device-types/Maker/broken.yaml': 'a: [',
  'lib/module-types/Maker/C.yaml': 'manufacturer: Maker\nmodel: C\npart_number: C-PN\n',
  'lib/README.md': '# no type',
};

beforeAll(async () => {
  server = await startTestServer();
  worker = await workerOf(server);
  approver = await server.as('approver');
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

describe('a device-type library', () => {
  it('says first what it would bring', async () => {
    expect((await bring(library, 'library.zip', true)).json()).toMatchObject({ added: 3, event: null });
    expect((await approver.get('/catalogue/types')).json()).toMatchObject({ items: [] });
  });

  it('comes in as one change set, with the dirt told by file and line', async () => {
    const answer = await bring(library);
    expect(answer.json()).toMatchObject({
      added: 3,
      changed: 0,
      same: 0,
      findings: [
        { code: 'CABLING_TYPE_FIELD_MISSPELT', place: 'lib/device-types/Maker/A.yaml:10 (power_ports[0])' },
        { code: 'CATALOGUE_YAML' },
      ],
    });
    const undo = await approver.send(
      'POST',
      `/change-sets/${answer.json<{ event: string }>().event}/undo`,
      {},
    );
    expect(undo.json()).toMatchObject({ applied: 3 });
    expect((await bring(library)).json()).toMatchObject({ added: 3 });
  });

  it('is found by words, and brought again changes only what changed', async () => {
    const found = async (q: string): Promise<unknown[]> =>
      (await approver.get(`/catalogue/types?q=${q}`))
        .json<{ items: { model: string }[] }>()
        .items.map(({ model }) => model);
    expect(await found('maker b')).toEqual(['B']);
    expect(await found('c-pn')).toEqual(['C']);
    expect(await found('%25')).toEqual([]);
    expect((await bring(library)).json()).toMatchObject({ added: 0, changed: 0, same: 3, event: null });
    expect(
      (
        await bring({
          ...library,
          'lib/device-types/Maker/B.yaml': text('B').replace('u_height: 1', 'u_height: 2'),
        })
      ).json(),
    ).toMatchObject({ added: 0, changed: 1, same: 2 });
  });

  it('a type in use is not removed, and its users are named', async () => {
    const {
      items: [type],
    } = (await approver.get('/catalogue/types?q=A')).json<{ items: { id: string }[] }>() as {
      items: [{ id: string }];
    };
    await approver.send('POST', '/kinds/devices', { name: 'SW1', typeId: type.id });
    const seen = (await approver.get(`/kinds/device-types/${type.id}`)).headers.get('etag')!;
    const refused = await approver.send('DELETE', `/kinds/device-types/${type.id}`, undefined, {
      'If-Match': seen,
    });
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'CATALOGUE_TYPE_IN_USE',
      findings: [{ code: 'CATALOGUE_USED_BY', place: 'SW1' }],
    });
  });

  it.each([
    ['a ZIP without types', { 'x.txt': 'x' }, 'library.zip'],
    ['no ZIP at all', {}, 'library.zip'],
  ])('%s is refused', async (_, files, name) => {
    const answer = await bring(files, name);
    expect(answer.code).toBe('IMPORT_REFUSED');
  });

  it('is for those who may write to the present', async () => {
    expect((await bring(library, 'library.zip', false, await server.as('planner'))).status).toBe(403);
  });
});
