import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  commandText,
  configText,
  ownedLines,
  ownedPart,
  parseConfig,
  remediationFor,
  rulesOf,
  type ConfigTree,
} from '#netconfig';
import { smallEdits } from '../../libs/netconfig/src/small-edits.fixture.js';

/**
 * [template] ──recorded text──▶ [FRRouting: zebra, staticd, ospfd, vrrpd] ──show running-config──▶ the same lines
 *
 * The daemons run in a network of their own, so that no interface of the lab is touched.
 */

const root = join(import.meta.dirname, '../..');
const goldens = join(root, 'test/golden/templates/frr');
const rules = rulesOf('frr');
const owned = ownedLines(JSON.parse(readFileSync(join(root, 'templates/frr/owned.json'), 'utf8')));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frr-'));
  chmodSync(folder, 0o777);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the daemons, enters the texts one after the other, and gives what the router then shows; the daemons end with it. */
function shownAfter(text: string, change = ''): string {
  const name = /^hostname (\S+)$/m.exec(text)?.[1] ?? 'router';
  writeFileSync(join(folder, 'wanted.conf'), text);
  writeFileSync(join(folder, 'change.conf'), change);
  const script = `set -e
ip link set lo up
for daemon in zebra staticd ospfd vrrpd bgpd; do
  /usr/lib/frr/$daemon -d -u frr -g frr --vty_socket . -i $PWD/$daemon.pid -z $PWD/zserv.api -P 0 -f /dev/null
done
trap 'kill $(cat *.pid)' EXIT
for try in $(seq 50); do vtysh --vty_socket . -c 'show version' >/dev/null 2>&1 && break; sleep 0.1; done
vtysh --vty_socket . -f wanted.conf
vtysh --vty_socket . -f change.conf
# The name of the router is the shell's own: set it in the session that shows it.
vtysh --vty_socket . -c 'configure terminal' -c 'hostname ${name}' -c end -c 'show running-config'`;
  const { status, stdout, stderr } = spawnSync('unshare', ['-n', 'bash', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (status !== 0) throw new Error(`FRRouting refused the text:\n${stdout}${stderr}`);
  return stdout;
}

const lines = (tree: ConfigTree): string[] => configText(tree).split('\n').toSorted();

it.each(readdirSync(goldens))('FRRouting takes %s and shows the same', (file) => {
  const text = readFileSync(join(goldens, file), 'utf8');
  const wanted = ownedPart(parseConfig(text, rules), owned);
  const shown = ownedPart(parseConfig(shownAfter(text), rules), owned);
  expect(lines(shown)).toEqual(lines(wanted));
});

// [running] ──small edit──▶ the lines that we type ──▶ [FRRouting] ──show──▶ what was wanted
describe('small edits', () => {
  const running = readFileSync(join(root, 'test/fixtures/netconfig/frr.txt'), 'utf8');

  const edits = (smallEdits['frr'] ?? []).map(([title, ...replacements]) => ({ title, replacements }));

  it.each(edits)('$title', ({ replacements }) => {
    const edited = replacements.reduce((text, [from, to]) => text.replace(from, () => to), running);
    const [from, to] = [parseConfig(running, rules), parseConfig(edited, rules)];
    const typed = commandText(remediationFor(from, to, rules), rules);
    const shown = lines(parseConfig(shownAfter(running, typed), rules));
    expect(shown).toEqual(lines(parseConfig(shownAfter(edited), rules)));
  });
});
