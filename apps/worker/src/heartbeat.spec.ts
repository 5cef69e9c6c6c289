import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHeartbeat } from './heartbeat.js';

/** [worker] -- [database that answers, fails or hangs]: how long it is waited for. */
const folder = mkdtempSync(join(tmpdir(), 'brassage-beat-'));
const file = join(folder, 'beat');
afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const gone = (check: () => Promise<void>): Promise<unknown> =>
  new Promise((resolve) => void startHeartbeat({ file, check, onGone: resolve, patienceMs: 40, beatMs: 10 }));

it.each<[string, () => Promise<void>]>([
  ['fails', () => Promise.reject(new Error('refused'))],
  ['hangs', () => new Promise(() => undefined)],
])(
  'a database that %s is given up when patience ends, and the file is not touched',
  async (_title, check) => {
    expect(await gone(check)).toMatchObject({ message: expect.stringContaining('has not answered for') });
    expect(existsSync(file)).toBe(false);
  },
);

it('a database that answers between failures is not given up', async () => {
  let asked = 0;
  let isGone = false;
  await new Promise<void>((resolve) => {
    const end = startHeartbeat({
      file,
      patienceMs: 60_000,
      beatMs: 5,
      onGone: () => (isGone = true),
      check: () => {
        asked += 1;
        if (asked > 6) {
          end();
          resolve();
        }
        return asked % 2 === 0 ? Promise.reject(new Error('refused')) : Promise.resolve();
      },
    });
  });
  expect([isGone, existsSync(file)]).toEqual([false, true]);
});

it('a file that cannot be touched is told as what it is, and the database is not given up', async () => {
  const said: string[] = [];
  let isGone = false;
  let asked = 0;
  await new Promise<void>((resolve) => {
    const end = startHeartbeat({
      file: folder,
      patienceMs: 60_000,
      beatMs: 5,
      onGone: () => (isGone = true),
      say: (line) => said.push(line),
      check: () => {
        asked += 1;
        if (asked < 3) return Promise.resolve();
        end();
        resolve();
        return new Promise(() => undefined);
      },
    });
  });
  expect([isGone, said.length]).toEqual([false, 2]);
  for (const line of said) expect(line).toMatch(/^worker: .* cannot be touched: .*EISDIR/);
});
