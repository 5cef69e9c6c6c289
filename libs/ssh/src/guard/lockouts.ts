import type { ConfigTree } from '#netconfig';
import { carriersOf } from './carriers.js';
import { sectionOf, shown, statementsOf, type Statement } from './statement.js';

/** How we come to a device. */
export interface WayIn {
  /** Its management address, without length. */
  readonly address: string;
  /** The user that we log in as; null: unknown. */
  readonly user: string | null;
  /** Its ports towards us, as the plan knows them. Empty: any port that carries the management VLAN counts. */
  readonly uplinks: readonly string[];
}

/** In which way a change cuts our own way in. */
export type LockoutKind =
  | 'management-address'
  | 'management-interface'
  | 'management-vlan'
  | 'uplink'
  | 'default-route'
  | 'access-list'
  | 'ssh-service'
  | 'login';

export interface Lockout {
  readonly kind: LockoutKind;
  /** The line of the configuration that is lost or comes, with its sections. */
  readonly line: string;
}

/**
 * The ways in which a change would lock us out, judged on the predicted configuration before anything is sent. What the
 * device has now is taken as a way in that works: what takes a part of it away is named. It rather stops once too often:
 * a person who knows better can say so.
 */
export function lockoutsOf(running: ConfigTree, predicted: ConfigTree, wayIn: WayIn): readonly Lockout[] {
  const before = statementsOf(running);
  const after = statementsOf(predicted);
  return [
    ...addressLost(before, after, wayIn.address),
    ...vlanLost(before, after, wayIn),
    ...lost(before, after, DEFAULT_ROUTE, 'default-route'),
    ...filtered(before, after, wayIn.address),
    ...sshLost(before, after),
    ...loginLost(before, after, wayIn.user),
  ];
}

const key = (statement: Statement): string => shown(statement);

/** Lines of a kind that were there, and of which nothing is left or one is no longer the same. */
function lost(
  before: readonly Statement[],
  after: readonly Statement[],
  pattern: RegExp,
  kind: LockoutKind,
): Lockout[] {
  const left = new Set(after.map(key));
  return before
    .filter((statement) => pattern.test(shown(statement)) && !left.has(key(statement)))
    .map((statement) => ({ kind, line: shown(statement) }));
}

const DEFAULT_ROUTE =
  /^((vrf \S+ › )?ip (default-gateway |route (vrf \S+ )?0\.0\.0\.0([/ ]0))|ip(v6)? route (vrf \S+ )?::\/0 |ip route-static (vpn-instance \S+ )?0\.0\.0\.0 |set (routing-instances \S+ )?routing-options static route (0\.0\.0\.0\/0|::\/0) |ipv6 route ::\/0|\/ip route › add .*dst-address=0\.0\.0\.0\/0|\/ip route › add (?!.*dst-address=).*gateway=|management route 0\.0\.0\.0\/0|.* › gateway \d|config router static › edit \d+ › set gateway )/;

/** The lines that hold an address as a word: alone, or with a length. */
function holds(address: string): RegExp {
  const quoted = address.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(
    `(ip(v6)? address|family inet6? address|set ip|address=|^address|ip-address)\\s*["']?${quoted}([/ "'\\s]|$)`,
  );
}

function addressLost(before: readonly Statement[], after: readonly Statement[], address: string): Lockout[] {
  const pattern = holds(address);
  const held = before.filter(({ text }) => pattern.test(text));
  // An address that no line holds (DHCP) cannot be watched.
  if (held.length === 0) return [];
  const kept = after.find(({ text }) => pattern.test(text));
  if (!kept) return held.map((statement) => ({ kind: 'management-address', line: shown(statement) }));
  const heading = kept.path.at(-1);
  const closed = (statements: readonly Statement[]): Statement | undefined =>
    statements.find(
      ({ path, text }) =>
        (path.at(-1) === heading && /^(shutdown|disable|set status down)$/.test(text)) ||
        (junosInterface(kept.text) !== null &&
          new RegExp(`^set interfaces ${junosInterface(kept.text)} (unit \\d+ )?disable$`).test(text)),
    );
  const shut = closed(after);
  return shut && !closed(before) ? [{ kind: 'management-interface', line: shown(shut) }] : [];
}

const junosInterface = (text: string): string | null =>
  /^set interfaces (\S+) unit \d+ family inet/.exec(text)?.[1] ?? null;

/** The VLAN behind the management address: that of its SVI, or the section that holds it (AOS-S). */
function managementVid(before: readonly Statement[], address: string): number | null {
  const pattern = holds(address);
  const held = before.find(({ text }) => pattern.test(text));
  if (!held) return null;
  const heading = held.path.at(-1) ?? '';
  const svi =
    /^(?:interface )?(?:vlan|vlanif|vlan-interface)[ -]?(\d+)$/i.exec(heading) ??
    /^set interfaces (?:irb|vlan) unit (\d+) /.exec(held.text);
  if (!svi) return null;
  const unit = Number(svi[1]);
  const junos = before
    .map(({ text }) => /^set vlans (\S+) l3-interface (?:irb|vlan)\.(\d+)$/.exec(text))
    .find((match) => Number(match?.[2]) === unit)?.[1];
  const id = before
    .map(({ text }) => /^set vlans (\S+) vlan-id (\d+)$/.exec(text))
    .find((match) => match?.[1] === junos && junos !== undefined)?.[2];
  return id === undefined ? unit : Number(id);
}

function vlanLost(before: readonly Statement[], after: readonly Statement[], wayIn: WayIn): Lockout[] {
  const vid = managementVid(before, wayIn.address);
  if (vid === null) return [];
  const declares = (statements: readonly Statement[]): Statement | undefined =>
    statements.find(
      ({ path, text }) => (path.length === 0 && declaredIn(text, vid)) || text === `vlan ${vid}`,
    );
  const was = declares(before);
  const gone: Lockout[] = was && !declares(after) ? [{ kind: 'management-vlan', line: shown(was) }] : [];
  const ours = (ports: ReadonlySet<string>): readonly string[] =>
    wayIn.uplinks.length === 0
      ? [...ports]
      : [...ports].filter((port) => wayIn.uplinks.some((it) => samePort(it, port)));
  const carried = ours(carriersOf(before, vid));
  const carries = ours(carriersOf(after, vid));
  const cut = carried.length > 0 && carries.length === 0;
  return cut ? [...gone, { kind: 'uplink', line: `VLAN ${vid} on ${carried.join(', ')}` }] : gone;
}

/** `vlan 10,20-22` or `set vlans NAME vlan-id 99` declares the VLAN. */
function declaredIn(text: string, vid: number): boolean {
  const list = /^vlan (?:batch )?([\d,\- to]+)$/.exec(text)?.[1];
  if (list !== undefined) {
    return list
      .replaceAll(/\s+to\s+/g, '-')
      .split(/[\s,]+/)
      .some((part) => {
        const [first = 0, last = first] = part.split('-').map(Number);
        return first <= vid && vid <= last;
      });
  }
  return new RegExp(`^set vlans \\S+ vlan-id ${vid}$`).test(text);
}

/** Names of ports are compared without their spelling: `Gi1/0/24` and `GigabitEthernet1/0/24`. */
function samePort(left: string, right: string): boolean {
  const parts = (name: string): [string, string] => {
    const match = /^([A-Za-z-]*)\s*(.*)$/.exec(name.trim());
    return [(match?.[1] ?? '').toLowerCase(), match?.[2] ?? ''];
  };
  const [[a, numberA], [b, numberB]] = [parts(left), parts(right)];
  return numberA === numberB && (a.startsWith(b.slice(0, 2)) || b.startsWith(a.slice(0, 2)));
}

/** What binds a filter to the way in. */
const BINDS =
  /^(access-class (?<a>\S+) in|ip access-class (?<b>\S+)|ip access-group (?<c>\S+)( in)?|apply access-list ip (?<d>\S+) in|ip access-group (?<e>\S+) in|acl (?<f>\S+) inbound|packet-filter (?<g>\S+) inbound|traffic-filter inbound acl (?<h>\S+))/;
/** Junos: filters of the loopback guard the device itself. */
const JUNOS_BINDS =
  /^set interfaces (lo0|irb|vlan|fxp0|em0|me0) unit \d+ family inet filter input(-list)? (?<name>\S+)$/;

/** Filters on the lines of the terminal or on the management interface: new ones, and changes of what they say. */
function filtered(before: readonly Statement[], after: readonly Statement[], address: string): Lockout[] {
  const pattern = holds(address);
  const guards = (statements: readonly Statement[]): Map<string, string> => {
    const heading = statements.find(({ text }) => pattern.test(text))?.path.at(-1);
    const found = new Map<string, string>();
    for (const statement of statements) {
      const section = statement.path.at(-1) ?? '';
      const isOurs =
        /^(line (vty|ssh)|user-interface vty|control-plane|management ssh)/.test(section) ||
        section === heading;
      const match = isOurs ? BINDS.exec(statement.text) : JUNOS_BINDS.exec(statement.text);
      const name = Object.values(match?.groups ?? {}).find((it) => it !== undefined);
      if (name !== undefined) found.set(name, shown(statement));
    }
    return found;
  };
  const [was, is] = [guards(before), guards(after)];
  return [...is].flatMap(([name, line]): Lockout[] => {
    if (!was.has(name)) return [{ kind: 'access-list', line }];
    const change = changed(entriesOf(before, name), entriesOf(after, name));
    return change === null ? [] : [{ kind: 'access-list', line: change }];
  });
}

/** The lines of a filter, wherever the platform writes its name. */
function entriesOf(statements: readonly Statement[], name: string): string[] {
  const quoted = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const flat = new RegExp(`^(access-list ${quoted} |set firewall (family inet )?filter ${quoted} )`);
  const heading = new RegExp(`^(ip )?(access-list|acl)( \\S+)* ${quoted}$`);
  return statements
    .filter(({ path, text }) => flat.test(text) || path.some((section) => heading.test(section)))
    .map(shown);
}

function changed(before: readonly string[], after: readonly string[]): string | null {
  const [was, is] = [new Set(before), new Set(after)];
  return after.find((line) => !was.has(line)) ?? before.find((line) => !is.has(line)) ?? null;
}

/** Services by which we come in, and lines that end them. */
const SSH_SERVICE =
  /^(ip ssh server|ssh server (enable|vrf \S+)|ssh server|set system services (ssh|netconf)|feature ssh|ip ssh|stelnet (ipv4 )?server enable|ip ssh server enable|management ssh|crypto key generate rsa)\b/;
const NO_SSH =
  /(^|› )(no ip ssh|no ssh server|ip ssh server disable|undo ssh server enable|undo stelnet|no feature ssh|service ssh disabled|no crypto key|transport input (none|telnet)|protocol inbound telnet|\/ip service › set ssh disabled=yes|management ssh › shutdown)/;

function sshLost(before: readonly Statement[], after: readonly Statement[]): Lockout[] {
  const left = after.map(shown);
  const services = before.filter(
    (statement) => statement.path.length === 0 && SSH_SERVICE.test(statement.text),
  );
  const stays = left.some((line) => SSH_SERVICE.test(line));
  const gone: Lockout[] = stays ? [] : services.map((it) => ({ kind: 'ssh-service', line: shown(it) }));
  const had = new Set(before.map(shown));
  const ended = left.filter((line) => NO_SSH.test(line) && !had.has(line));
  const terminals = before.filter(
    ({ path, text }) =>
      /^line (vty|ssh)/.test(path.at(-1) ?? '') && /^transport input (.*\bssh\b|all)/.test(text),
  );
  const cut = terminals.filter((line) => {
    const now = sectionOf(after, line.path.at(-1) ?? '').find(({ text }) =>
      text.startsWith('transport input'),
    );
    return now === undefined || !/\b(ssh|all)\b/.test(now.text);
  });
  return [
    ...gone,
    ...ended.map((line): Lockout => ({ kind: 'ssh-service', line })),
    ...cut.map((it): Lockout => ({ kind: 'ssh-service', line: shown(it) })),
  ];
}

/** Who may log in, and how it is checked. */
const LOGIN =
  /^(aaa (authentication login|authentication ssh|new-model|authorization exec|group|authentication-scheme)|line (vty|ssh).* › (login|authentication-mode)\b|set system (authentication-order|(radius|tacplus)-server)|(radius|tacacs)(-server| server)\b|user-interface vty.* › authentication-mode)/;

function loginLost(
  before: readonly Statement[],
  after: readonly Statement[],
  user: string | null,
): Lockout[] {
  const left = new Set(after.map(shown));
  const had = new Set(before.map(shown));
  const moved = before.filter((it) => LOGIN.test(shown(it)) && !left.has(shown(it)));
  const fresh = after.filter(
    (it) => /^aaa (authentication (login|ssh)|new-model)/.test(shown(it)) && !had.has(shown(it)),
  );
  // Our own account: gone, or no longer as it was (its rights, its key).
  const ours = user === null ? [] : accountOf(before, user).filter((it) => !left.has(shown(it)));
  return [...moved, ...fresh, ...ours].map((it) => ({ kind: 'login', line: shown(it) }));
}

/** The lines that make the account that we log in as. */
function accountOf(statements: readonly Statement[], user: string): Statement[] {
  const quoted = user.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = new RegExp(
    `^(username|user|local-user|set system login user|password manager user-name|edit) "?${quoted}"?(\\s|$)`,
  );
  return statements.filter(({ text }) => pattern.test(text));
}
