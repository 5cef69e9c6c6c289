import { driverOf } from '#devices';
import type { Duplex } from 'node:stream';
import { FakeConfig } from './fake-config.js';
import type { Dialect, FakeDevice, FakeSession } from './fake-device.js';
import { braces } from './dialects.js';

/** Servers of NETCONF, written from RFC 6241 and RFC 6242 without a line of the product. */

const BASE = 'urn:ietf:params:xml:ns:netconf:base:1.0';
const CAPABILITIES = [
  'base:1.0',
  'base:1.1',
  'capability:candidate:1.0',
  'capability:validate:1.1',
  'capability:confirmed-commit:1.1',
  'capability:startup:1.0',
];
const MARK = ']]>]]>';

/** A session with a fake device over NETCONF: hellos, then operations in chunks. */
export function netconfChannel(device: FakeDevice): Duplex {
  const session: FakeSession = { mode: '', section: '', candidate: null };
  let heard = '';
  let greeted = false;
  const channel = device.channel(session, (text) => {
    heard += text;
    for (;;) {
      const end = heard.indexOf(greeted ? '\n##\n' : MARK);
      if (end < 0) return;
      const message = heard.slice(0, end);
      heard = heard.slice(end + (greeted ? 4 : MARK.length));
      if (greeted) operate(message);
      greeted = true;
    }
  });
  const operate = (message: string): void => {
    const [, id, operation = ''] = /message-id="(\d+)">([\s\S]*)<\/rpc>/.exec(message) ?? [];
    if (operation === '<close-session/>') return void channel.push(null);
    const answer = device.hear(operation, session);
    if (answer === null || channel.destroyed) return;
    const reply = `<rpc-reply xmlns="${BASE}" message-id="${id}">${answer}</rpc-reply>`;
    // In two chunks, so that a reader must put them together.
    const half = Math.floor(reply.length / 2);
    const chunk = (part: string): string => `\n#${Buffer.concat(device.packets(part)).length}\n${part}`;
    for (const packet of device.packets(`${chunk(reply.slice(0, half))}${chunk(reply.slice(half))}\n##\n`))
      channel.push(packet);
  };
  const capabilities = CAPABILITIES.map((it) => `<capability>urn:ietf:params:netconf:${it}</capability>`);
  channel.push(
    `<hello xmlns="${BASE}"><capabilities>${capabilities.join('')}</capabilities><session-id>${session.id}</session-id></hello>${MARK}`,
  );
  return channel;
}

const OK = '<ok/>';

function refusal(tag: string, message: string, session?: number): string {
  const info = session === undefined ? '' : `<error-info><session-id>${session}</session-id></error-info>`;
  return `<rpc-error><error-type>protocol</error-type><error-tag>${tag}</error-tag><error-severity>error</error-severity><error-message xml:lang="en">${message}</error-message>${info}</rpc-error>`;
}

const CANDIDATE = 'candidate';
const PENDING = 'confirmed-commit';

const candidateOf = (device: FakeDevice): FakeConfig => {
  const candidate = device.stored.get(CANDIDATE) ?? device.running.copy();
  device.stored.set(CANDIDATE, candidate);
  return candidate;
};

/** Locks, which both kinds of server have; null: it is another operation. */
function lockAnswer(operation: string, session: FakeSession, device: FakeDevice): string | null {
  const [, verb, datastore = ''] = /^<(lock|unlock)><target><(\w+)\/>/.exec(operation) ?? [];
  const killed = /^<kill-session><session-id>(\d+)</.exec(operation)?.[1];
  if (killed !== undefined) {
    for (const [lock, holder] of device.locks) if (holder === Number(killed)) device.locks.delete(lock);
    return OK;
  }
  if (verb === undefined) return null;
  const holder = device.locks.get(datastore);
  if (verb === 'unlock') {
    if (holder !== session.id) return refusal('operation-failed', 'it is not locked by this session');
    device.locks.delete(datastore);
    if (datastore === CANDIDATE) device.stored.delete(CANDIDATE);
    return OK;
  }
  if (holder !== undefined) return refusal('lock-denied', 'it is locked', holder);
  if (datastore === 'running' && device.timers.has(PENDING))
    return refusal('lock-denied', 'a commit waits', 0);
  device.locks.set(datastore, session.id ?? 0);
  return OK;
}

const isForeign = (session: FakeSession, device: FakeDevice): boolean =>
  (device.locks.get(CANDIDATE) ?? session.id) !== session.id;

/** VLANs and a name, as the module `lab-vlans` of the lab has them. */
function xmlOf(config: FakeConfig): string {
  const tops: Record<string, string[]> = { vlans: [], system: [] };
  config.text((section, lines) => {
    const leaves = lines.map((line) => {
      const [name = '', ...words] = line.split(' ');
      return `<${name}>${words.join(' ')}</${name}>`;
    });
    if (section === '') tops['system']!.push(...leaves);
    else tops['vlans']!.push(`<vlan><vid>${section.slice(5)}</vid>${leaves.join('')}</vlan>`);
    return '';
  });
  return Object.entries(tops)
    .map(([name, inner]) => `<${name} xmlns="urn:example:lab-vlans">${inner.join('')}</${name}>`)
    .join('');
}

function edit(operation: string, config: FakeConfig): string {
  const [, verb, inner = ''] =
    /<vlans xmlns="[^"]*" nc:operation="(replace|remove)"(?:\/>|>([\s\S]*)<\/vlans>)/.exec(operation) ?? [];
  if (verb === undefined) return refusal('unknown-element', 'only VLANs are edited here');
  const known: string[] = [];
  config.text((section) => (known.push(section), ''));
  for (const section of known) if (section !== '') config.close(section);
  for (const [, vid, name] of inner.matchAll(/<vlan><vid>(\d+)<\/vid>(?:<name>([^<]*)<\/name>)?<\/vlan>/g)) {
    config.open(`vlan ${vid}`);
    if (name !== undefined) config.add(`vlan ${vid}`, `name ${name}`);
  }
  return OK;
}

/** A server of RFC 6241 with a candidate, and a commit that waits for its persist id. */
export const netconfDialect: Dialect = {
  driver: driverOf('netconf')!,
  greeting: '',
  error: refusal('operation-failed', 'nonsense'),
  prompt: () => '',
  // What is committed and not confirmed is gone after a restart (RFC 6241 section 8.4.1).
  answer(operation, session, device) {
    const locked = lockAnswer(operation, session, device);
    if (locked !== null) return locked;
    const commit = (): void => {
      device.stored.set('before', device.running.copy());
      device.running = candidateOf(device).copy();
    };
    const timeout = /^<commit><confirmed\/><confirm-timeout>(\d+)<.*<persist>(\w+)</.exec(operation);
    const given = /<persist-id>(\w+)</.exec(operation)?.[1];
    if (operation.startsWith('<get-config>')) return `<data>${xmlOf(device.running)}</data>`;
    if (operation.startsWith('<copy-config>')) {
      device.startup = device.running.copy();
      return OK;
    }
    if (isForeign(session, device)) return refusal('in-use', 'the candidate is locked');
    if (operation === '<discard-changes/>') return device.stored.delete(CANDIDATE) ? OK : OK;
    if (operation.startsWith('<edit-config>')) return edit(operation, candidateOf(device));
    if (timeout) {
      commit();
      const before = device.stored.get('before')!;
      device.stored.set('persist', FakeConfig.of({ id: [timeout[2]!] }));
      device.setTimer(PENDING, Number(timeout[1]), () => device.restore(before));
      return OK;
    }
    const waits = device.timers.has(PENDING);
    if (operation.startsWith('<commit>')) {
      if (!waits || given !== 'brassage') return refusal('invalid-value', 'no such commit waits');
      device.timers.delete(PENDING);
      return OK;
    }
    if (operation.startsWith('<cancel-commit>')) {
      if (!waits || given !== 'brassage') return refusal('invalid-value', 'no such commit waits');
      device.timers.delete(PENDING);
      device.restore(device.stored.get('before'));
      return OK;
    }
    return this.error;
  },
};

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** Junos over NETCONF: set lines into a candidate that is locked, and a commit that any later one confirms. */
export const junosNetconfDialect: Dialect = {
  driver: driverOf('junos-netconf')!,
  greeting: '',
  error: refusal('operation-failed', 'syntax error'),
  prompt: () => '',
  keepsRunning: true,
  timersSurvive: true,
  answer(operation, session, device) {
    const locked = lockAnswer(operation, session, device);
    if (locked !== null) return locked;
    const text = (): string =>
      `## Last commit: 2026-11-22 18:00:00 UTC by netops\n${device.running.text(braces)}`;
    if (operation.startsWith('<get-configuration'))
      return `<configuration-text xmlns="http://xml.juniper.net/xnm/1.1/xnm">\n${text()}</configuration-text>`;
    if (operation === '<get-commit-information/>')
      return `<commit-information><commit-history><sequence-number>0</sequence-number><user>netops</user>${
        device.timers.has('commit') ? '<log>commit confirmed, rollback in 2mins</log>' : ''
      }</commit-history><commit-history><sequence-number>1</sequence-number><log>commit confirmed, rollback in 5mins</log></commit-history></commit-information>`;
    if (isForeign(session, device)) return refusal('in-use', 'configuration database locked');
    const candidate = candidateOf(device);
    const lines = /<configuration-set>([\s\S]*)<\/configuration-set>/.exec(operation)?.[1];
    if (lines !== undefined) {
      for (const line of unescaped(lines).split('\n')) {
        const [verb = '', ...words] = line.split(' ');
        const [key = '', value = ''] = words.splice(-2);
        if (verb === 'set') candidate.add(words.join(' '), `${key} ${value}`);
        else if (key === 'vlans') candidate.close(`vlans ${value}`);
        else candidate.remove(words.join(' '), `${key} ${value}`);
      }
      return `<load-configuration-results>${OK}</load-configuration-results>`;
    }
    const commit = (): void => {
      device.stored.set('rollback 1', device.running.copy());
      device.running = candidate.copy();
    };
    const minutes = /<confirmed\/><confirm-timeout>(\d+)</.exec(operation)?.[1];
    if (minutes !== undefined) {
      commit();
      const before = device.stored.get('rollback 1')!;
      device.setTimer('commit', Number(minutes) * 60, () => device.restore(before));
      return OK;
    }
    switch (operation) {
      case '<discard-changes/>':
        device.stored.delete(CANDIDATE);
        return OK;
      case '<commit-configuration><check/></commit-configuration>':
        return `<commit-results>${OK}</commit-results>`;
      case '<load-configuration rollback="1"/>':
        device.stored.set(CANDIDATE, device.stored.get('rollback 1')!.copy());
        return `<load-configuration-results>${OK}</load-configuration-results>`;
      case '<commit-configuration/>': {
        const same = candidate.text(String) === device.running.text(String);
        if (!(device.timers.delete('commit') && same)) {
          commit();
          device.restore(undefined);
        }
        return OK;
      }
      default:
        return this.error;
    }
  },
};
