import { unzipSync } from 'fflate';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectGolden } from '../../../test/support/golden.js';
import { commandLine } from './brassage.fixture.js';

const NORD = 'examples/atelier-nord/plan.yaml';
const LAB = 'examples/lab/plan.yaml';

/** On the day of the example. */
const brassage = commandLine('2026-03-16T12:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'brassage-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function given(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('help', () => {
  it.each([
    ['help', ['--help']],
    ['help-plan', ['plan', '--help']],
    ['help-plan-check', ['plan', 'check', '--help']],
    ['help-config-diff', ['config', 'diff', '--help']],
  ])('%s', async (name, args) => {
    const { code, out } = await brassage(...args);
    expect(code).toBe(0);
    expectGolden(`cli/${name}.txt`, out);
  });
});

describe('brassage plan check', () => {
  it.each(['en', 'fr'])('tells the one fault of Atelier Nord in %s', async (lang) => {
    const { code, out, talk } = await brassage('plan', 'check', NORD, '--lang', lang);
    expect(code).toBe(1);
    expect(talk).toBe('');
    expectGolden(`cli/check-atelier-nord.${lang}.txt`, out);
  });

  it('the only error is VLAN 160 stopping between acc-n2 and the core', async () => {
    const { out } = await brassage('plan', 'check', NORD, '--layer', 'after', '--json');
    const { failed, layers } = JSON.parse(out) as {
      failed: boolean;
      layers: { findings: { code: string; severity: string }[] }[];
    };
    const errors = layers.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
    expect(failed).toBe(true);
    expect(errors.map(({ code }) => code)).toEqual(['IPPLAN_VLAN_INTERRUPTED']);
  });

  it.each([
    ['error', 0],
    ['warning', 0],
    ['info', 0],
  ])('the lab has nothing standing at --fail-on %s: exit %i', async (severity, code) => {
    expect((await brassage('plan', 'check', LAB, '--layer', 'after', '--fail-on', severity)).code).toBe(code);
  });

  it('the present of Atelier Nord has warnings, no errors', async () => {
    expect((await brassage('plan', 'check', NORD, '--layer', 'before')).code).toBe(0);
    expect((await brassage('plan', 'check', NORD, '--layer', 'before', '--fail-on', 'warning')).code).toBe(1);
  });
});

describe('brassage plan trace', () => {
  it.each([
    ['a panel port, from end to end', 'SR2/P1:07', 'trace-panel-port'],
    ['a fibre cord, through the trunk', 'F-0101', 'trace-fibre-cord'],
  ])('%s', async (_, subject, golden) => {
    const { code, out } = await brassage('plan', 'trace', NORD, subject);
    expect(code).toBe(0);
    expectGolden(`cli/${golden}.txt`, out);
  });

  it('says in French what cables are, and how long', async () => {
    const { out } = await brassage('plan', 'trace', NORD, 'SR2/P1:07', '--lang', 'fr');
    expect(out).toContain('J-1007  (Cat 6A, 1,5 m, VI, prévu)');
    expect(out).toContain('28,5 m');
  });

  it('before the project, imp-03 hangs on acc-3; after, on acc-n1', async () => {
    const before = await brassage('plan', 'trace', NORD, 'imp-03:eth0', '--layer', 'before');
    const after = await brassage('plan', 'trace', NORD, 'imp-03:eth0', '--layer', 'after');
    expect(before.out).toContain('RG-A/acc-3:FastEthernet0/7');
    expect(after.out).toContain('SR2/acc-n1:GigabitEthernet1/0/13');
  });

  it.each([
    ['TR-02/1', ['SR2/P0:01', 'SR2/acc-n1:TenGigabitEthernet1/1/1'], ['SR2/P0:02']],
    ['TR-02/3', ['SR2/P0:02'], ['SR2/P0:01', 'SR2/P0:03']],
    ['SR2/P0', ['SR2/P0:01', 'SR2/P0:02', 'SR2/P0:06'], ['SR2/P1:01']],
  ])('%s: one strand, or a whole panel', async (what, seen, unseen) => {
    const { code, out } = await brassage('plan', 'trace', NORD, what);
    expect(code).toBe(0);
    for (const name of seen) expect(out).toContain(name);
    for (const name of unseen) expect(out).not.toContain(name);
  });

  it('a strand that the cable has not: exit 2, and how many it has', async () => {
    const { code, talk } = await brassage('plan', 'trace', NORD, 'TR-02/13');
    expect(code).toBe(2);
    expect(talk).toContain('TR-02 has 12 strands');
  });

  it('a name that nothing has: exit 2 and the nearest names', async () => {
    const { code, talk } = await brassage('plan', 'trace', NORD, 'SR2/P1:99');
    expect(code).toBe(2);
    expect(talk).toContain('Nearest: SR2/P1:09');
  });

  it('a name that several have: exit 2 and the candidates', async () => {
    const { code, talk } = await brassage('plan', 'trace', NORD, 'P1:01');
    expect(code).toBe(2);
    expect(talk).toContain('RG-A/P1:01');
    expect(talk).toContain('SR2/P1:01');
  });
});

describe('brassage plan render', () => {
  it('prints the configuration of one device', async () => {
    const { code, out } = await brassage('plan', 'render', LAB, 'core1');
    expect(code).toBe(0);
    expectGolden('cli/render-core1.txt', out);
  });

  it('a device without a platform has none', async () => {
    const { code, talk } = await brassage('plan', 'render', NORD, 'fw-1');
    expect(code).toBe(2);
    expect(talk).toContain('no platform');
  });
});

describe('brassage plan draw, documents, export', () => {
  it('draw writes one SVG per sheet', async () => {
    const { code, out } = await brassage('plan', 'draw', NORD, '-o', join(folder, 'draw'));
    expect(code).toBe(0);
    const files = readdirSync(join(folder, 'draw'));
    expect(files.length).toBe(out.trim().split('\n').length);
    for (const file of files)
      expect(readFileSync(join(folder, 'draw', file), 'utf8')).toMatch(/^<(\?xml|svg)/);
  });

  it.each([
    ['pdf', ['drawings.pdf'], '%PDF'],
    ['drawio', ['drawings.drawio'], '<?xml'],
    ['dxf', null, '0'],
    ['png', null, '\x89PNG'],
  ] as const)('draw --format %s', async (format, only, start) => {
    const to = join(folder, format);
    const { code, out } = await brassage(
      'plan',
      'draw',
      LAB,
      '-o',
      to,
      '--format',
      format,
      '--dpi',
      '40',
      '--json',
    );
    expect(code).toBe(0);
    const files = readdirSync(to);
    if (only) expect(files).toEqual(only);
    for (const file of files)
      expect(readFileSync(join(to, file)).subarray(0, 5).toString('latin1').startsWith(start)).toBe(true);
    const { drawings } = JSON.parse(out) as { drawings: { file: string }[] };
    expect(new Set(drawings.map(({ file }) => file))).toEqual(new Set(files));
  });

  it.each([
    ['--format', 'gif'],
    ['--dpi', '5'],
    ['--dpi', 'many'],
  ])('draw %s %s is refused with the reason', async (option, value) => {
    const { code, talk } = await brassage('plan', 'draw', LAB, '-o', join(folder, 'no'), option, value);
    expect([code, talk.includes(value)]).toEqual([2, true]);
  });

  it('documents writes a folder, with --zip the same bytes as one file named for the project; the manifest tells the sums', async () => {
    const [set, zip] = [join(folder, 'set'), join(folder, 'zip')];
    expect((await brassage('plan', 'documents', LAB, '-o', set)).code).toBe(0);
    expect((await brassage('plan', 'documents', LAB, '-o', zip, '--zip')).code).toBe(0);
    expect(readdirSync(zip)).toEqual(['LAB-1.zip']);
    const manifest = readFileSync(join(set, 'manifest.json'), 'utf8');
    const packed = unzipSync(readFileSync(join(zip, 'LAB-1.zip')))['manifest.json'];
    expect(new TextDecoder().decode(packed)).toBe(manifest);
    const names = (JSON.parse(manifest) as { files: { name: string }[] }).files.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'index.html',
        'binder.pdf',
        'tables.pdf',
        'tables/patching.xlsx',
        'tables/addressing-vlans.csv',
        'plan.yaml',
        'plan.xlsx',
        'configurations/core1.frr.txt',
      ]),
    );
  });

  it('YAML → XLSX → YAML loses nothing', async () => {
    const workbook = join(folder, 'plan.xlsx');
    await brassage('plan', 'export', NORD, '-o', workbook);
    const back = await brassage('plan', 'export', workbook);
    expect(back.out).toBe((await brassage('plan', 'export', NORD)).out);
  });
});

describe('brassage config', () => {
  const intended = given(
    'intended.txt',
    'hostname acc1\ninterface ge1\n description new\n!\nsnmp-server community s3cret RO\n',
  );
  const running = given('running.txt', 'hostname acc1\ninterface ge1\n description old\n!\n');

  it('diff shows what differs, masks secrets, and exits 1', async () => {
    const { code, out } = await brassage(
      'config',
      'diff',
      '--intended',
      intended,
      '--running',
      running,
      '--platform',
      'ios-xe',
    );
    expect(code).toBe(1);
    expect(out).toContain('+  description new');
    expect(out).toContain('-  description old');
    expect(out).toContain('snmp-server community <masked> RO');
    expect(out).not.toContain('s3cret');
  });

  it('equal configurations exit 0', async () => {
    const { code, talk } = await brassage(
      'config',
      'diff',
      '--intended',
      running,
      '--running',
      running,
      '--platform',
      'ios-xe',
    );
    expect([code, talk]).toEqual([0, 'No difference.\n']);
  });

  it('parse gives the tree', async () => {
    const { out } = await brassage('config', 'parse', running, '--platform', 'ios-xe', '--json');
    expect(JSON.parse(out)).toMatchObject({
      platform: 'ios-xe',
      tree: [{ text: 'hostname acc1' }, { text: 'interface ge1' }],
    });
  });

  it('diff verifies a secret in the clear against the hash of the device', async () => {
    const hash = '$1$Bras5age$hCjYAvag2a8q1Gz//ldgO0';
    const there = given('there.txt', `enable secret 5 ${hash}\nusername ops secret 5 ${hash}\n`);
    const wanted = given('wanted.txt', 'enable secret Pa55-w0rd\nusername ops secret another\n');
    const { code, out, talk } = await brassage(
      'config',
      'diff',
      '--intended',
      wanted,
      '--running',
      there,
      '--platform',
      'ios-xe',
      '--commands',
    );
    expect([code, out]).toEqual([1, 'username ops secret <masked>\n']);
    expect(talk).toBe('secret differs: username ops secret <masked>\n');
  });

  it('diff of RouterOS exports gives lines that say all by themselves', async () => {
    const there = given('there.rsc', '/interface vlan\nadd interface=bridge name=vlan10 vlan-id=10\n');
    const wanted = given('wanted.rsc', '/interface vlan\nadd interface=bridge name=vlan10 vlan-id=11\n');
    const { out } = await brassage(
      'config',
      'diff',
      '--intended',
      wanted,
      '--running',
      there,
      '--platform',
      'routeros',
      '--commands',
    );
    expect(out).toBe('/interface vlan set [ find name=vlan10 ] vlan-id=11\n');
  });

  it('render tries a template set with variables of a file', async () => {
    const { code, out } = await brassage(
      'config',
      'render',
      'templates/eos/examples/access-switch.json',
      '--platform',
      'eos',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^hostname acc-n1\n/);
  });

  it.each([
    [['config', 'render', 'package.json', '--platform', 'eos'], 'device: Invalid input'],
    [['config', 'render', 'README.md', '--platform', 'eos'], 'is not JSON'],
    [['config', 'render', 'package.json', '--platform', 'eoss'], 'there are: aos-cx'],
    [['config', 'render', '--platform', 'eos'], 'name the file of the variables'],
  ])('%j says what is wrong and exits 2', async (args, said) => {
    const { code, talk } = await brassage(...args);
    expect(code).toBe(2);
    expect(talk).toContain(said);
  });
});

describe('brassage cert', () => {
  const results = given(
    'results.json',
    JSON.stringify({
      brassage: 'test-results/1',
      records: [
        { identifier: 'L-1001', result: 'pass', limitName: 'TIA Cat 6A Perm. Link', marginDb: 3.2 },
        { identifier: '0012', result: 'fail', limitName: 'TIA Cat 6A Perm. Link', marginDb: -1.4 },
      ],
    }),
  );

  it('import shows each test, identifiers to the letter', async () => {
    const { code, out, talk } = await brassage('cert', 'import', results);
    expect(code).toBe(0);
    expect(out).toMatch(/^L-1001 +pass +3\.2 dB +TIA Cat 6A Perm\. Link\n0012 +fail +-1\.4 dB/);
    expect(talk).toContain('2 tests');
  });

  it('evaluate exits 1 where a test failed', async () => {
    const { code, out } = await brassage('cert', 'evaluate', results, '--json');
    expect(code).toBe(1);
    expect(
      (JSON.parse(out) as { results: { identifier: string }[] }).results.map((it) => it.identifier),
    ).toEqual(['L-1001', '0012']);
  });
});

describe('wrong usage and unreadable input: exit 2, words, no stack trace', () => {
  it.each<[string, string[], RegExp]>([
    ['no such command', ['plan', 'chek', NORD], /Did you mean check/],
    ['no such option', ['plan', 'check', NORD, '--jsn'], /unknown option/],
    ['no such layer', ['plan', 'check', NORD, '--layer', 'later'], /before, after, or the number of a step/],
    ['no such file', ['plan', 'check', join(folder, 'none.yaml')], /there is no such file/],
    ['a folder', ['plan', 'check', folder], /it is a folder/],
    ['no text', ['plan', 'check', given('bytes.yaml', '\u0000')], /cannot be read as a plan/],
    ['broken YAML', ['plan', 'check', given('broken.yaml', 'name: [')], /PLANFILE_YAML/],
    ['a workbook that is none', ['plan', 'check', given('fake.xlsx', 'x')], /PLANFILE_WORKBOOK/],
    ['no platform', ['config', 'parse', NORD], /--platform/],
  ])('%s', async (_, args, words) => {
    const { code, talk } = await brassage(...args);
    expect(code).toBe(2);
    expect(talk).toMatch(words);
    expect(talk).not.toMatch(/\bat .*\.(js|ts):\d+/);
  });

  it('a folder that cannot be written: exit 3', async () => {
    const file = given('file', '');
    const { code, talk } = await brassage('plan', 'draw', LAB, '-o', join(file, 'below'));
    expect(code).toBe(3);
    expect(talk).toContain('cannot write');
  });
});

describe('brassage devices parse', () => {
  const arp = given(
    'arp.txt',
    'Address         Age (min)  Hardware Addr   Interface\n192.0.2.7  0  0012.3456.789a  Vlan160\n',
  );
  const asked = ['devices', 'parse', '--platform', 'eos', '--command', 'show ip arp'];

  it('prints the rows of an answer', async () => {
    const { code, out } = await brassage(...asked, '--json', arp);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      platform: 'eos',
      command: 'show ip arp',
      rows: [{ ipAddress: '192.0.2.7', ageMin: '0', macAddress: '0012.3456.789a', interface: 'Vlan160' }],
    });
  });

  it('names the line that is not understood: exit 2', async () => {
    const { code, talk } = await brassage(...asked, given('new.txt', 'Something entirely new\n'));
    expect(code).toBe(2);
    expect(talk).toContain('new.txt:1: not understood: Something entirely new');
  });

  it('says what may be asked of a platform: exit 2', async () => {
    const { code, talk } = await brassage('devices', 'parse', '--platform', 'eos', '--command', 'x', arp);
    expect(code).toBe(2);
    expect(talk).toContain('known for eos: show arp, show boot-config');
  });
});
