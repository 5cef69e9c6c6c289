import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UPLOAD_LIMIT_BYTES } from '../../apps/api/src/uploads/receive-upload.js';
import type { Worker } from '../../apps/worker/src/start-worker.js';
import { ended, workerOf } from '../support/import-job.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let technician: Asker;

beforeAll(async () => {
  server = await startTestServer();
  technician = await server.as('technician');
});
afterAll(() => server?.stop());

const GIB = 1024 ** 3;
const left = async (): Promise<number> =>
  Number((await server.db.rows<[string]>('SELECT count(*) FROM upload'))[0]?.[0]);

/** Sends a form with one file of so many bytes, without ever holding them; stops when the server has answered. */
function send(bytes: number, declared: boolean): Promise<{ status: number; body: string; sent: number }> {
  const { port } = server.app.getHttpServer().address() as AddressInfo;
  const head = Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="huge.csv"\r\n\r\n');
  const tail = Buffer.from('\r\n--b--\r\n');
  const piece = Buffer.alloc(1024 * 1024, 'a,b\n');
  return new Promise((resolve, reject) => {
    const state = { sent: 0, answered: false };
    const request = httpRequest({
      port,
      path: '/api/v1/uploads',
      method: 'POST',
      headers: {
        authorization: `Bearer ${technician.token}`,
        'content-type': 'multipart/form-data; boundary=b',
        ...(declared ? { 'content-length': head.length + bytes + tail.length } : {}),
      },
    });
    request.once('response', (response) => {
      state.answered = true;
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => {
        request.destroy();
        resolve({ status: response.statusCode ?? 0, body, sent: state.sent });
      });
    });
    request.once('error', (error) => (state.answered ? undefined : reject(error)));
    request.write(head);
    const more = (): void => {
      while (state.sent < bytes && !state.answered) {
        state.sent += piece.length;
        if (!request.write(piece)) return void request.once('drain', more);
      }
      if (!state.answered) request.end(tail);
    };
    more();
  });
}

describe('a file on its way in', () => {
  it('of 2 GB is refused by what its header says, before it has come', async () => {
    const { status, body, sent } = await send(2 * GIB, true);
    expect([status, JSON.parse(body)]).toMatchObject([413, { code: 'UPLOAD_TOO_LARGE' }]);
    expect(body).toContain('512 MiB');
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    expect(await left()).toBe(0);
  });

  it('that does not say its size is refused when it has passed the limit, and nothing of it stays', async () => {
    const before = process.memoryUsage().rss;
    const { status, body } = await send(UPLOAD_LIMIT_BYTES + 64 * 1024 * 1024, false);
    expect([status, JSON.parse(body)]).toMatchObject([413, { code: 'UPLOAD_TOO_LARGE' }]);
    expect(await left()).toBe(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
  // prettier-ignore
  it.each([
    ['no boundary is named', '', `${part}one\r\n--b--\r\n`, 'FORM_UNREADABLE'],
    ['there is nothing at all', '; boundary=b', '', 'FILE_MISSING'],
    ['the head of the file is cut off', '; boundary=b', part.slice(0, 40), 'FORM_UNREADABLE'],
    ['the file is cut off', '; boundary=b', `${part}one, tw`, 'FORM_UNREADABLE'],
    ['the boundary is another', '; boundary=c', `${part}one\r\n--b--\r\n`, 'FORM_UNREADABLE'],
    ['the head of a part is no head', '; boundary=b', '--b\r\nfile=one\r\n\r\none\r\n--b--\r\n', 'FILE_MISSING'],
    ['there are two files', '; boundary=b', `${part}one\r\n${part}two\r\n--b--\r\n`, 'FORM_UNREADABLE'],
    ['a field is named __proto__', '; boundary=b', `${part}two\r\n--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n`, 'FORM_UNREADABLE'],
  ])('in a form in which %s is refused, and nothing of it stays', async (_, boundary, body, code) => {
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${technician.token}`,
        'content-type': `multipart/form-data${boundary}`,
      },
      body,
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code }]);
    expect(await left()).toBe(0);
  });

  it('belongs to whoever sent it, is dropped by them, and is told by its sum', async () => {
    const form = new FormData();
    form.set('file', new Blob(['one']), '../a.csv');
    const { id, ...rest } = (await technician.send('POST', '/uploads', form)).json<{ id: string }>();
    expect(rest).toEqual({
      name: 'a.csv',
      bytes: 3,
      sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
    });
    const other = await server.as('technician');
    expect((await other.send('DELETE', `/uploads/${id}`)).status).toBe(404);
    const project = (
      await (await server.as('planner')).send('POST', '/projects', { code: 'UP-1', name: 'Uploads' })
    ).json<{ id: string }>().id;
    const named = await other.send('POST', `/projects/${project}/certification/imports`, { upload: id });
    expect([named.status, named.json<{ code: string }>().code]).toEqual([404, 'UPLOAD_GONE']);
    expect((await technician.send('DELETE', `/uploads/${id}`)).status).toBe(204);
    expect(await left()).toBe(0);
  });

  it('is swept by the worker when nobody imported it', async () => {
    const form = new FormData();
    form.set('file', new Blob(['one']), 'a.csv');
    await technician.send('POST', '/uploads', form);
    await server.db.execute(`UPDATE upload SET created_at = created_at - interval '25 hours'`);
    const id = server.runtime.newId();
    await server.db.execute(
      `INSERT INTO job (id, task, state, author, created_at) VALUES ($1, 'sweep', 'waiting', '', now())`,
      [id],
    );
    await server.db.execute(
      `SELECT graphile_worker.add_job('sweep', payload := json_build_object('job', $1::text))`,
      [id],
    );
    const worker: Worker = await workerOf(server);
    expect((await ended(technician, id)).result).toEqual({ removed: 1 });
    await worker.stop();
    expect(await left()).toBe(0);
  });
});
