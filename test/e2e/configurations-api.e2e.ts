import { setTimeout as later } from 'node:timers/promises';
import { goneOn, startFleet, type Fleet } from '../support/fleet.js';
import type { Answer } from '../support/test-server.js';

// [API] -- [worker] --SSH-- [IOS-XE acc-1] [IOS-XE acc-2] [IOS-XE core-1]

let fleet: Fleet;
beforeAll(async () => {
  fleet = await startFleet(['acc-1', 'acc-2', 'core-1']);
});
afterAll(() => fleet?.stop());

interface Head {
  readonly id: string;
  readonly deviceId: string;
  readonly state: string;
  readonly outcome: string;
  readonly wave: number;
}
const ids = (...names: string[]): string[] => names.map((name) => fleet.device(name).id);
const problem = (answer: Answer): [number, string] => [
  answer.status,
  answer.json<{ code?: string }>().code ?? '',
];
const items = async <T>(url: string): Promise<T[]> =>
  (await fleet.administrator.get(url)).json<{ items: T[] }>().items;
const setState = (state: string): Promise<unknown> =>
  fleet.server.db.execute('UPDATE project SET state = $1 WHERE id = $2', [state, fleet.project]);

/** The pushes of a run when its job has ended. */
async function pushed(url: string, body: object): Promise<Head[]> {
  const answer = await fleet.approver.send('POST', url, body);
  expect([answer.status, answer.text]).toEqual([202, expect.anything()]);
  const { job, run } = answer.json<{ job: string; run: string }>();
  await fleet.ended(job);
  return items<Head>(`/push-runs/${run}`);
}

interface Predicted {
  readonly name: string;
  readonly readiness: string;
  readonly remediation: string;
  readonly rollback: string;
  readonly safety: string | null;
  readonly lockouts: readonly { readonly kind: string; readonly line: string }[];
}

describe('a push is predicted', () => {
  const predict = async (
    ...names: string[]
  ): Promise<{
    devices: Predicted[];
    findings: { code: string; remains: boolean }[];
    assumed: string[];
  }> => {
    const body = { deviceIds: ids(...names) };
    const answer = await fleet.approver.send('POST', `/projects/${fleet.project}/predictions`, body);
    expect(answer.status).toBe(200);
    return answer.json();
  };

  it('says what each device will have, how it goes back, and which neighbours nobody has read', async () => {
    const { devices, findings, assumed } = await predict('acc-1', 'core-1');
    expect(devices.map(({ name, readiness, safety }) => [name, readiness, safety])).toEqual([
      ['acc-1', 'same', 'native-timer'],
      ['core-1', 'ready', 'native-timer'],
    ]);
    expect(devices[1]!.remediation).toContain('interface Port-channel12\n description to acc-n2');
    expect(devices[1]!.rollback).toContain('no interface Port-channel12');
    expect(devices.flatMap(({ lockouts }) => lockouts)).toEqual([]);
    expect(assumed).toEqual(expect.arrayContaining(['acc-n1', 'core-2']));
    expect(findings).toEqual([]);
  });

  it('[core-1 Po1] --trunk-- [acc-1 Po1 without VLAN 170]: the rules see what the neighbour really has', async () => {
    fleet.type('acc-1', 'interface Port-channel1', 'switchport trunk allowed vlan remove 170');
    await fleet.backUp('acc-1');
    const { findings } = await predict('core-1');
    expect(findings.map(({ code, remains }) => [code, remains])).toEqual([['IPPLAN_VLAN_INTERRUPTED', true]]);
    // Pushed together they agree again.
    expect((await predict('core-1', 'acc-1')).findings).toEqual([]);
  });

  it('[acc-1 has a default gateway] + [plan without routes] → it stays, and nothing cuts our way in', async () => {
    fleet.type('acc-1', 'ip default-gateway 10.40.10.254');
    await fleet.backUp('acc-1');
    const { devices } = await predict('acc-1');
    expect(devices[0]!.lockouts).toEqual([]);
    expect(devices[0]!.remediation).not.toContain('default-gateway');
    fleet.type('acc-1', 'no ip default-gateway 10.40.10.254');
    await fleet.backUp('acc-1');
  });

  it('a device that the project does not configure is unknown, and a viewer may ask', async () => {
    const viewer = await fleet.server.as('viewer');
    const ask = (deviceIds: string[]): Promise<Answer> =>
      viewer.send('POST', `/projects/${fleet.project}/predictions`, { deviceIds });
    expect(problem(await ask([fleet.project]))).toEqual([404, 'NOT_FOUND']);
    expect((await ask(ids('acc-2'))).status).toBe(200);
  });
});

describe('compliance', () => {
  interface Line {
    readonly name: string;
    readonly compliant: boolean | null;
    readonly remediation: string;
    readonly whole: boolean;
    readonly breaches: readonly { readonly rule: string; readonly path: readonly string[] }[];
    readonly features: readonly { readonly feature: string; readonly compliant: boolean }[];
  }
  const report = async (): Promise<Map<string, Line>> =>
    new Map((await items<Line>('/compliance')).map((line) => [line.name, line]));

  it('tells by feature what the plan wants and a device has not, and judges by golden rules', async () => {
    const rules = [
      { name: 'log server', kind: 'must', lines: ['logging host 10.40.10.10'] },
      { name: 'no web server', kind: 'must-not', lines: ['ip http server'] },
    ];
    const set = await fleet.administrator.send('PUT', '/golden-rules', { items: rules });
    expect(set.status).toBe(200);
    fleet.type('acc-2', 'ip http server');
    await fleet.backUp('acc-2');
    const lines = await report();
    expect(lines.get('acc-1')).toMatchObject({ compliant: false, whole: true });
    const bad = lines.get('acc-1')!.features.filter(({ compliant }) => !compliant);
    expect(bad.map(({ feature }) => feature)).toEqual(['interfaces']);
    expect(lines.get('acc-2')!.breaches).toEqual([
      { rule: 'log server', kind: 'must', path: ['logging host 10.40.10.10'] },
      { rule: 'no web server', kind: 'must-not', path: ['ip http server'] },
    ]);
    expect(lines.get('acc-2')!.remediation).toBe('no ip http server\nlogging host 10.40.10.10\n');
    expect(lines.get('core-2')).toMatchObject({ compliant: null, whole: false });
  });

  it('a planner sees what mending would send, and an approver sends it: plan and rules at once', async () => {
    const body = { deviceIds: ids('acc-1', 'acc-2'), reason: 'house rules' };
    const planner = await fleet.server.as('planner');
    expect(problem(await planner.send('POST', '/compliance/pushes', { ...body, dryRun: false }))).toEqual([
      403,
      'RIGHT_MISSING',
    ]);
    const dry = await planner.send('POST', '/compliance/pushes', body);
    await fleet.ended(dry.json<{ job: string }>().job);
    expect((await report()).get('acc-2')!.compliant).toBe(false);
    const ends = await pushed('/compliance/pushes', { ...body, dryRun: false });
    expect(ends.map(({ state, outcome }) => `${state} ${outcome}`)).toEqual([
      expect.stringMatching(/^confirmed/),
      expect.stringMatching(/^confirmed/),
    ]);
    const after = await report();
    for (const name of ['acc-1', 'acc-2'])
      expect(after.get(name)).toMatchObject({ compliant: true, breaches: [], remediation: '' });
  });

  it('a device that changed since it was read is left alone, and one that was never read cannot be mended', async () => {
    fleet.type('acc-2', 'ip http server');
    await fleet.backUp('acc-2');
    fleet.type('acc-2', 'hostname acc-2', 'banner motd changed');
    const [end] = await pushed('/compliance/pushes', { deviceIds: ids('acc-2'), dryRun: false });
    expect(end).toMatchObject({ state: 'unchanged', outcome: expect.stringContaining('no longer the one') });
    const { items: devices } = (await fleet.approver.get('/kinds/devices?name=core-2')).json<{
      items: { id: string }[];
    }>();
    const unread = { deviceIds: [devices[0]!.id] };
    expect(problem(await fleet.approver.send('POST', '/compliance/pushes', unread))).toEqual([
      409,
      'CONFIG_NOT_WHOLE',
    ]);
  });

  it.each([
    ['no lines', { name: 'x', kind: 'must', lines: [] }],
    ['a line break', { name: 'x', kind: 'must', lines: ['a\nb'] }],
    ['an unknown kind', { name: 'x', kind: 'should', lines: ['a'] }],
  ])('a golden rule with %s is refused', async (_, rule) => {
    const answer = await fleet.administrator.send('PUT', '/golden-rules', { items: [rule] });
    expect(problem(answer)).toEqual([400, 'REQUEST_INVALID']);
  });
});

describe('named secrets and jump hosts', () => {
  it('a secret goes in and never comes out', async () => {
    const put = (secret: string): Promise<Answer> =>
      fleet.administrator.send('PUT', '/secrets/radius', { secret });
    expect((await put('planted-radius-key')).text).not.toContain('planted-radius-key');
    expect(problem(await put('two\nlines'))).toEqual([400, 'REQUEST_INVALID']);
    const { text } = await fleet.administrator.get('/secrets');
    expect(text).toContain('"radius"');
    expect(text).not.toContain('planted-radius-key');
    expect((await fleet.administrator.get('/register?limit=50')).text).not.toContain('planted-radius-key');
    expect((await fleet.approver.get('/secrets')).status).toBe(403);
    expect((await fleet.administrator.send('DELETE', '/secrets/radius')).status).toBe(204);
    expect((await fleet.administrator.send('DELETE', '/secrets/radius')).status).toBe(404);
  });

  it('jump hosts stand in chains, never in circles', async () => {
    const [a, b] = [fleet.server.runtime.newId(), fleet.server.runtime.newId()];
    const put = (id: string, name: string, viaId: string | null): Promise<Answer> =>
      fleet.administrator.send('PUT', `/jump-hosts/${id}`, { name, host: '127.0.0.1', port: 22, viaId });
    expect((await put(a, 'bastion', null)).status).toBe(200);
    expect((await put(b, 'inner', a)).status).toBe(200);
    expect(problem(await put(a, 'bastion', b))).toEqual([409, 'JUMP_HOST_CIRCLE']);
    const hosts = await items<{ name: string; viaId: string | null }>('/jump-hosts');
    expect(hosts.map(({ name, viaId }) => [name, viaId])).toEqual([
      ['bastion', null],
      ['inner', a],
    ]);
    for (const id of [b, a])
      expect((await fleet.administrator.send('DELETE', `/jump-hosts/${id}`)).status).toBe(204);
  });
});

describe('templates of the site', () => {
  const file = '/templates/ios-xe/file';
  const path = 'partials/system.hbs';
  interface File {
    readonly source: string;
    readonly own: boolean;
    readonly versions: readonly { readonly author: string; readonly source: string | null }[];
  }
  const read = async (): Promise<File> =>
    (await fleet.administrator.get(`${file}?path=${encodeURIComponent(path)}`)).json<File>();
  const save = (source: string | null): Promise<Answer> =>
    fleet.administrator.send('PUT', file, { path, source });
  const preview = async (
    source: string,
  ): Promise<{
    text: string;
    unowned: string;
    findings: { code: string; text: string; where: { file: string; line?: number }[] }[];
  }> => {
    const body = { project: fleet.project, device: fleet.device('acc-1').id, files: { [path]: source } };
    const answer = await fleet.approver.send('POST', '/templates/ios-xe/preview', body);
    expect(answer.status).toBe(200);
    return answer.json();
  };

  it('are listed by platform; what is outside of a platform cannot be named', async () => {
    const list = await items<{ platform: string; files: { path: string; own: boolean }[] }>('/templates');
    expect(list.find(({ platform }) => platform === 'ios-xe')!.files).toContainEqual(
      expect.objectContaining({ path: 'switch.hbs', own: false }),
    );
    for (const wrong of ['../frr/default.hbs', 'partials/../../x.hbs', '/etc/passwd', 'switch.hbs/..'])
      expect((await fleet.administrator.get(`${file}?path=${encodeURIComponent(wrong)}`)).status).toBe(400);
    expect((await fleet.administrator.get('/templates/nothing/file?path=switch.hbs')).status).toBe(404);
  });

  it('a preview says file, line and variable of what is wrong, and which lines nobody owns', async () => {
    const { source } = await read();
    const missing = await preview(`hostname {{device.name}}\n{{device.colour}}\n`);
    expect(missing.text).toBe('');
    expect(missing.findings).toMatchObject([
      { code: 'CONFIG_VARIABLE_MISSING', where: [{ file: `ios-xe/${path}`, line: 2 }] },
    ]);
    expect(missing.findings[0]!.text).toContain('colour');
    const good = await preview(`${source}boot system flash\n`);
    expect(good.findings).toEqual([]);
    expect(good.unowned).toBe('boot system flash\n');
  });

  it('one that cannot be read is not saved', async () => {
    const refused = await save('hostname {{#if device.name}\n');
    expect(problem(refused)).toEqual([422, 'TEMPLATE_REFUSED']);
    expect(refused.text).toContain('CONFIG_TEMPLATE_SYNTAX');
    const owned = await fleet.administrator.send('PUT', file, { path: 'owned.json', source: '[{' });
    expect(problem(owned)).toEqual([422, 'TEMPLATE_REFUSED']);
    expect((await read()).own).toBe(false);
    expect((await fleet.approver.send('PUT', file, { path, source: 'x' })).status).toBe(403);
  });

  it('a saved one is what devices get, and the product’s own comes back', async () => {
    const { source } = await read();
    const mine = source.concat('no ip domain lookup\nsnmp-server contact house\n');
    expect((await save(mine)).status).toBe(200);
    expect(await read()).toMatchObject({ own: true, source: mine, versions: [{ author: 'admin' }] });
    const intended = async (): Promise<string> =>
      (
        await fleet.approver.get(`/projects/${fleet.project}/configurations/${fleet.device('acc-1').id}`)
      ).json<{ intended: string }>().intended;
    expect(await intended()).toContain('snmp-server contact house');
    expect((await save(null)).status).toBe(200);
    expect(await intended()).not.toContain('snmp-server contact house');
    const after = await read();
    expect([after.own, after.source]).toEqual([false, source]);
    expect(after.versions.map((version) => version.source)).toEqual([null, mine]);
  });
});

describe('backups by the clock', () => {
  interface Line {
    readonly name: string;
    readonly at: string;
    readonly state: string;
    readonly stale: boolean;
    readonly detail: string;
  }
  const line = async (name: string): Promise<Line> =>
    (await items<Line>('/backups')).find((it) => it.name === name)!;
  /** What the clock asks for every quarter of an hour. */
  const tick = async (): Promise<void> => {
    await fleet.server.db.execute(`SELECT graphile_worker.add_job('backup', '{"due": true}')`);
    const left = (): Promise<unknown[]> =>
      fleet.server.db.rows(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'backup'`);
    while ((await left()).length > 0) await later(50);
  };
  const age = (hours: number, name: string): Promise<unknown> =>
    fleet.server.db.execute(
      `UPDATE device_backup SET at = now() - make_interval(hours => $1), good_at = now() - make_interval(hours => $1)
       WHERE device_id = $2`,
      [hours, fleet.device(name).id],
    );

  it('the worker has the clock’s order', async () => {
    const known = await fleet.server.db.rows<[string]>(
      'SELECT identifier FROM graphile_worker._private_known_crontabs',
    );
    expect(known.flat()).toContain('backup');
  });

  it('only devices whose backup is older than the policy allows are read', async () => {
    const policy = { everyHours: 6, shrinkPercent: 30, deadlineS: 20, gitFolder: '' };
    const set = await fleet.administrator.send('PUT', '/backup-policy', policy);
    expect(set.json()).toEqual(policy);
    expect((await fleet.approver.send('PUT', '/backup-policy', policy)).status).toBe(403);
    await age(5, 'acc-1');
    await age(13, 'acc-2');
    const before = [await line('acc-1'), await line('acc-2')];
    // Two intervals without a good one: somebody should look.
    expect(before.map(({ stale }) => stale)).toEqual([false, true]);
    await tick();
    const after = [await line('acc-1'), await line('acc-2')];
    expect(after[0]!.at).toBe(before[0]!.at);
    expect(Date.parse(after[1]!.at) - Date.parse(before[1]!.at)).toBeGreaterThan(12 * 3_600_000);
    expect(after[1]!.stale).toBe(false);
  });

  it('a device that does not answer is a line with its reason, and the others are backed up', async () => {
    fleet.device('acc-1').fake.failAt((command) => command === 'show running-config', 'drop');
    await age(9, 'acc-1');
    await age(9, 'acc-2');
    const asked = Date.now();
    await tick();
    const [failed, good] = [await line('acc-1'), await line('acc-2')];
    expect(failed.state).toBe('failed');
    expect(failed.detail).not.toBe('');
    expect(good.state).toBe('good');
    expect(Date.parse(good.at)).toBeGreaterThan(asked - 60_000);
  });

  it('a policy of zero hours leaves it to people', async () => {
    const policy = { everyHours: 0, shrinkPercent: 30, deadlineS: 20, gitFolder: '' };
    await fleet.administrator.send('PUT', '/backup-policy', policy);
    await age(900, 'acc-2');
    const before = await line('acc-2');
    expect(before.stale).toBe(false);
    await tick();
    expect(await line('acc-2')).toEqual(before);
  });
});

/** Before any push of the project is confirmed: what was read last is what was approved. */
describe('a push that would cut our own way in', () => {
  it('[plan with a route] + [device with a default gateway]: the guard names what would cut our way in, and stops the push', async () => {
    const route = { deviceId: fleet.device('acc-1').id, prefix: '10.99.0.0/16', nextHop: '10.40.10.1' };
    const added = await fleet.approver.send('POST', '/kinds/routes', route);
    expect([added.status, added.text]).toEqual([201, expect.anything()]);
    fleet.type('acc-1', 'ip default-gateway 10.40.10.254');
    await fleet.backUp('acc-1');
    const gateway = { kind: 'default-route', line: 'ip default-gateway 10.40.10.254' };
    const asked = { deviceIds: ids('acc-1') };
    const predicted = await fleet.approver.send('POST', `/projects/${fleet.project}/predictions`, asked);
    expect(predicted.json<{ devices: Predicted[] }>().devices[0]!.lockouts).toEqual([gateway]);
    await setState('approved');
    const body = { deviceIds: ids('acc-1'), dryRun: false, reason: 'routes' };
    const [end] = await pushed(`/projects/${fleet.project}/pushes`, body);
    expect([end!.state, end!.outcome]).toEqual(['unchanged', expect.stringContaining('cut our own way in')]);
    expect(fleet.device('acc-1').fake.commands).not.toContain('no ip default-gateway 10.40.10.254');
    await setState('draft');
    // What follows judges the plant as it was.
    const { event } = added.json<{ event: string }>();
    const undone = await fleet.approver.send('POST', `/change-sets/${event}/undo`, { reason: 'tried' });
    expect([undone.status, undone.text]).toEqual([201, expect.anything()]);
    fleet.type('acc-1', `no ${gateway.line}`);
    await fleet.backUp('acc-1');
  });
});

describe('a run of waves', () => {
  it('asks before each wave whether the project is still approved', async () => {
    fleet.type('acc-1', 'vlan 999', 'name WRONG');
    fleet.type('acc-2', 'vlan 999', 'name WRONG');
    await fleet.backUp();
    await setState('approved');
    // Watched until somebody says go on: the edit comes in between, however long it takes.
    const body = { deviceIds: ids('acc-1', 'acc-2'), dryRun: false, soakS: 3600, reason: 'tidy' };
    const { job, run } = (await fleet.approver.send('POST', `/projects/${fleet.project}/pushes`, body)).json<{
      job: string;
      run: string;
    }>();
    // The first wave is one device; while it is watched somebody edits the project.
    for (;;) {
      const [first] = await items<Head>(`/push-runs/${run}`);
      if (first && !['planned', 'running'].includes(first.state)) break;
      await later(30);
    }
    // Whoever comes meanwhile is told whose run it is; what the first device has now says who left it.
    const asked = { deviceIds: ids('acc-1', 'acc-2') };
    const predicted = await fleet.administrator.send('POST', `/projects/${fleet.project}/predictions`, asked);
    const { devices } = predicted.json<{ devices: { underWay: { run: string; author: string } | null }[] }>();
    expect(devices.flatMap(({ underWay }) => underWay ?? [])).toMatchObject([{ run, author: 'approver' }]);
    const done = (await items<Head & { job: string }>(`/push-runs/${run}`))[0]!;
    expect(done.job).toBe(job);
    const [newest] = await items<{ push: { author: string; run: string; reason: string } | null }>(
      `/devices/${done.deviceId}/configuration-versions`,
    );
    expect(newest!.push).toMatchObject({ author: 'approver', run, reason: 'tidy' });
    await setState('draft');
    await goneOn(fleet, run, job);
    const [first, second] = await items<Head>(`/push-runs/${run}`);
    expect(first).toMatchObject({ wave: 1, state: 'confirmed' });
    expect([second?.wave, second?.state]).toEqual([2, 'not-started']);
    expect(second?.outcome).toContain('the project is not approved any more');
  });

  it('a person has it rolled back while its first wave is watched: the device has what it had, the second never begins', async () => {
    // A device that this project has not confirmed yet, so that what was read last is what was approved.
    fleet.type('acc-2', 'vlan 997', 'name AGAIN');
    await fleet.backUp();
    await setState('approved');
    const body = { deviceIds: ids('acc-2', 'core-1'), dryRun: false, soakS: 600, reason: 'tidy' };
    const { job, run } = (await fleet.approver.send('POST', `/projects/${fleet.project}/pushes`, body)).json<{
      job: string;
      run: string;
    }>();
    for (;;) {
      const [first] = await items<Head>(`/push-runs/${run}`);
      if (first && !['planned', 'running'].includes(first.state)) break;
      await later(30);
    }
    const decide = async (who: typeof fleet.approver): Promise<Answer> =>
      who.send('POST', `/push-runs/${run}/decisions`, { decision: 'roll-back' });
    expect((await decide(await fleet.server.as('planner'))).status).toBe(403);
    expect((await decide(fleet.approver)).status).toBe(204);
    await fleet.ended(job);
    const ends = await items<Head & { rollsBack: string | null }>(`/push-runs/${run}`);
    expect(ends.map(({ wave, state, rollsBack }) => [wave, state, rollsBack !== null])).toEqual([
      [1, 'confirmed', false],
      [2, 'not-started', false],
      [3, 'confirmed', true],
    ]);
    const { fake } = fleet.device('acc-2');
    expect(fake.running.text((heading, lines) => `${heading}\n${lines.join('\n')}\n`)).toContain('vlan 997');
    expect(problem(await decide(fleet.approver))).toEqual([409, 'PUSH_RUN_OVER']);
    await setState('draft');
  });
});
