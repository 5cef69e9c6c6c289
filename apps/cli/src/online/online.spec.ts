import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brassage } from '../brassage.fixture.js';

/** [brassage] --HTTP on loopback-- [a server that answers as it is told] */

type Answer = { status?: number; body: object } | { status: 204 };
type Answers = Record<string, Answer | Answer[]>;

let http: HttpServer;
let address: string;
let answers: Answers = {};
const asked: { method: string; url: string; authorization: string | undefined; body: string }[] = [];

beforeAll(async () => {
  http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const key = `${request.method} ${request.url}`;
      asked.push({
        method: request.method ?? '',
        url: request.url ?? '',
        authorization: request.headers.authorization,
        body,
      });
      const planned = answers[key];
      const answer = Array.isArray(planned) ? planned.shift() : planned;
      response.writeHead(answer ? (answer.status ?? 200) : 404, { 'Content-Type': 'application/json' });
      if (answer?.status === 204) response.end();
      else response.end(JSON.stringify(answer && 'body' in answer ? answer.body : { title: 'Not found' }));
    });
  });
  http.keepAliveTimeout = 0; // else a busy machine finds its connection closed
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((closed) => http.close(closed)));
beforeEach(() => void asked.splice(0));

const online = (): string[] => ['--server', address, '--token', 'planner-token'];
const projects = { body: { items: [{ id: 'p1', code: 'EXT-1' }] } };
const running = {
  state: 'running',
  progress: { done: 1, total: 2, step: 'core1' },
  result: null,
  error: null,
};
const row = (verdict: string, label: string): object => ({
  cables: [{ id: label, label }],
  a: { device: 'core1', port: 'ge1', status: 'up' },
  b: { device: 'acc1', port: 'ge24', status: verdict === 'not-seen' ? 'down' : 'up' },
  verdict,
  seen: verdict === 'different' ? ['acc2 ge24'] : [],
});

describe('devices compare', () => {
  const compared = (rows: object[]): Answers => ({
    'GET /api/v1/projects': projects,
    'POST /api/v1/projects/p1/comparison': { status: 202, body: { job: 'j1' } },
    'GET /api/v1/jobs/j1': [
      { body: running },
      {
        body: {
          ...running,
          state: 'done',
          result: { at: '2026-11-22T18:00:00Z', rows, unplanned: [], devices: [] },
        },
      },
    ],
  });

  it('tells how far it is, then each cable; exit 1 unless all are as planned', async () => {
    answers = compared([row('as-planned', 'L-1'), row('different', 'L-2'), row('not-seen', 'L-3')]);
    expect(await brassage('devices', 'compare', 'EXT-1', ...online())).toEqual({
      code: 1,
      talk: '1 of 2 · core1\n',
      out: [
        '✔ as planned  L-1  core1:ge1 – acc1:ge24',
        '◆ different  L-2  core1:ge1 – acc1:ge24, seen: acc2 ge24',
        '? not seen  L-3  core1:ge1 – acc1:ge24 (down)',
        '',
      ].join('\n'),
    });
    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer planner-token']),
    );
  });

  it('all as planned is exit 0', async () => {
    answers = compared([row('as-planned', 'L-1')]);
    expect((await brassage('devices', 'compare', 'EXT-1', ...online())).code).toBe(0);
  });
});

describe('config push', () => {
  const pushed = (state: string): Answers => ({
    'GET /api/v1/projects': projects,
    'GET /api/v1/projects/p1/configurations': { body: { items: [{ deviceId: 'd1', name: 'acc1' }] } },
    'POST /api/v1/projects/p1/pushes': { status: 202, body: { job: 'j1', run: 'r1' } },
    'GET /api/v1/push-runs/r1': { body: { items: [{ id: 'x1' }] } },
    'GET /api/v1/jobs/j1': { body: { ...running, state: 'done', result: {} } },
    'GET /api/v1/pushes/x1': {
      body: {
        deviceId: 'd1',
        state,
        outcome: 'why',
        diff: 'port ge3\n tag 30\n',
        failed: state === 'rolled-back',
        lockouts: [{ kind: 'uplink', line: 'VLAN 99 on ge24' }],
        findings: [{ code: 'VLAN_NAME_DIFFERS', text: 'VLAN 30 has two names', blocks: false }],
        steps: [{ stage: 'verify', ok: false, detail: 'lost' }],
      },
    },
  });

  it.each([
    [[], true, 'unchanged', 0],
    [['--apply'], false, 'confirmed', 0],
    [['--apply'], false, 'rolled-back', 3],
    [['--apply'], false, 'needs-person', 3],
  ] as const)('%j: dry run %s, ended %s, exit %i', async (flags, dryRun, state, code) => {
    answers = pushed(state);
    const result = await brassage('config', 'push', 'EXT-1', 'acc1', ...flags, ...online());
    expect(result).toMatchObject({
      code,
      out: `acc1: ${state} (why)\n  port ge3\n   tag 30\n  ! would lock us out (uplink): VLAN 99 on ge24\n  · VLAN_NAME_DIFFERS: VLAN 30 has two names\n  ✖ verify: lost\n`,
    });
    const sent = JSON.parse(asked.find(({ method }) => method === 'POST')!.body) as object;
    expect(sent).toEqual({
      deviceIds: ['d1'],
      dryRun,
      confirmTimeoutS: 120,
      reason: '',
      soakS: 0,
      maxFailures: 0,
      acceptLockout: false,
      acceptFindings: false,
    });
  });
});

describe('config backup', () => {
  const line = {
    deviceId: 'd1',
    name: 'acc1',
    platform: 'ios-xe',
    state: 'failed',
    goodAt: null,
    detail: 'no route',
  };
  const backedUp = (failures: readonly object[]): Answers => ({
    'GET /api/v1/backups': { body: { items: [line] } },
    'POST /api/v1/backups': { status: 202, body: { job: 'j1' } },
    'GET /api/v1/jobs/j1': {
      body: { ...running, state: 'done', result: { devices: 1, changed: 0, failures } },
    },
  });

  it.each([
    [[], 0, '1 of 1 devices backed up, 0 changed\n'],
    [[{ device: 'acc1', reason: 'no route' }], 3, '0 of 1 devices backed up, 0 changed\n✖ acc1: no route\n'],
  ])('failures %j: exit %i', async (failures, code, out) => {
    answers = backedUp(failures);
    expect(await brassage('config', 'backup', 'acc1', ...online())).toMatchObject({ code, out });
  });

  it('--list reads nothing', async () => {
    answers = backedUp([]);
    const result = await brassage('config', 'backup', '--list', ...online());
    expect(result).toMatchObject({ code: 1, out: '✖ acc1  ios-xe  failed  never  no route\n' });
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
  });

  it('an unknown device names the known ones', async () => {
    answers = backedUp([]);
    expect(await brassage('config', 'backup', 'acc9', ...online())).toMatchObject({
      code: 2,
      talk: expect.stringContaining('acc1'),
    });
  });
});

it('config compliance: what differs, which rule is broken, and the lines that mend it', async () => {
  answers = {
    'GET /api/v1/compliance?under=': {
      body: {
        items: [
          {
            name: 'acc1',
            location: 'S1/LT1',
            compliant: false,
            features: [{ feature: 'vlans', compliant: false }],
            breaches: [{ rule: 'times', kind: 'must', path: ['ntp server 10.0.0.1'] }],
            remediation: 'vlan 30\n name GUEST\n',
          },
        ],
      },
    },
  };
  expect(await brassage('config', 'compliance', '--remediation', ...online())).toMatchObject({
    code: 1,
    out: '✖ S1/LT1/acc1  differs in vlans\n  times (must): ntp server 10.0.0.1\n    vlan 30\n     name GUEST\n',
  });
});

describe('what can go wrong', () => {
  it.each([
    ['no server', ['devices', 'collect', 'EXT-1'], 2, 'give --server'],
    ['no token', ['devices', 'collect', 'EXT-1', '--server', 'http://127.0.0.1:1'], 2, 'BRASSAGE_TOKEN'],
    [
      'nobody answers',
      ['devices', 'collect', 'EXT-1', '--server', 'http://127.0.0.1:1', '--token', 'x'],
      3,
      'does not answer',
    ],
    [
      'not an address',
      ['config', 'read', 'core1', '--platform', 'frr', '--user', 'u', '--password', 'p'],
      2,
      'not an IP address',
    ],
    ['a wrong timer', ['config', 'push', 'EXT-1', 'acc1', '--timer', '5'], 2, 'from 30 to 3600'],
  ])('%s', async (_title, args, code, words) => {
    expect(await brassage(...args)).toMatchObject({ code, talk: expect.stringContaining(words) });
  });

  it('an unknown project names the known ones', async () => {
    answers = { 'GET /api/v1/projects': projects };
    const { code, talk } = await brassage('devices', 'compare', 'EXT-9', ...online());
    expect([code, talk]).toEqual([2, 'brassage: no project EXT-9; there are: EXT-1\n']);
  });

  it('a refusal comes in the server’s words, with its hint', async () => {
    answers = {
      'GET /api/v1/projects': {
        status: 403,
        body: { title: 'Not allowed', detail: 'You are viewer.', hint: 'Ask.' },
      },
    };
    const { code, talk } = await brassage('devices', 'compare', 'EXT-1', ...online());
    expect([code, talk]).toEqual([3, 'brassage: Not allowed · You are viewer. · Ask.\n']);
  });

  it('a job that failed says why', async () => {
    answers = {
      'GET /api/v1/projects': projects,
      'POST /api/v1/projects/p1/comparison': { status: 202, body: { job: 'j1' } },
      'GET /api/v1/jobs/j1': { body: { ...running, state: 'failed', error: 'the project does not fit' } },
    };
    expect(await brassage('devices', 'collect', 'EXT-1', ...online())).toMatchObject({
      code: 3,
      talk: expect.stringContaining('does not fit'),
    });
  });
});

describe('config decide', () => {
  const path = 'POST /api/v1/push-runs/r1/decisions';

  it.each([
    ['go-on', 'The next wave begins.'],
    ['roll-back', 'The run stops, and its devices are led back.'],
  ])('%s is sent, and what follows is told on stderr', async (decision, told) => {
    answers = { [path]: { status: 204 } };
    const ran = await brassage('config', 'decide', 'r1', decision, ...online());
    expect([ran.code, ran.out, ran.talk]).toEqual([0, '', `${told}\n`]);
    expect(asked).toMatchObject([{ method: 'POST', body: JSON.stringify({ decision }) }]);
  });

  it('anything else is refused before the server is asked', async () => {
    const ran = await brassage('config', 'decide', 'r1', 'maybe', ...online());
    expect(ran.code).not.toBe(0);
    expect(ran.talk).toContain('a run is decided by go-on or roll-back, not by maybe');
    expect(asked).toEqual([]);
  });

  it('a run that is over says so, with what the server says', async () => {
    answers = { [path]: { status: 409, body: { title: 'The run is over', detail: 'Run r1 has ended.' } } };
    const ran = await brassage('config', 'decide', 'r1', 'go-on', ...online());
    expect(ran.code).not.toBe(0);
    expect(ran.talk).toContain('Run r1 has ended.');
  });
});
