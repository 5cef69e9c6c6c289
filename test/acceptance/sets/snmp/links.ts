import type { ExpectedRow } from './expected.js';
import type { State } from './state.js';

/** A neighbour as both collectors can say it. */
interface Link {
  readonly local: string;
  readonly host: string;
  readonly ports: readonly string[];
}

/** Every link that they found must be among ours: same local port, same host, same remote port. */
export function linkDifferences(rows: readonly ExpectedRow[], state: State): string[] {
  const ours = linksOf(state);
  return rows.flatMap((row) => {
    const here = ours.filter(({ local }) => local === row['ifName'] || local === row['ifDescr']);
    const where = `link on ${row['ifName']}`;
    const hosts = here.filter(({ host }) => host === oneLine(String(row['remote_hostname'])));
    if (hosts.length === 0) {
      return [
        `${where}: ${row['remote_hostname']} is not among ${JSON.stringify(here.map(({ host }) => host))}`,
      ];
    }
    const wanted = remotePort(String(row['remote_port']));
    const ports = hosts.flatMap((it) => it.ports);
    return ports.includes(wanted) ? [] : [`${where}: port ${JSON.stringify(ports)} instead of ${wanted}`];
  });
}

function linksOf({ interfaces, lldp, cdp }: State): Link[] {
  const names = new Map(interfaces.map(({ ifIndex, name }) => [ifIndex, name]));
  return [
    ...lldp.map((it) => ({
      local: names.get(it.localPort.ifIndex ?? -1) ?? '',
      // They take the description for the name where there is none.
      host: oneLine(it.name || it.description),
      // Of a host that names an interface as its chassis (VMware) they take that for the port.
      ports: [
        it.port.text,
        it.portDescription,
        ...(it.chassis.sort === 'interface-name' ? [it.chassis.text] : []),
      ].map(remotePort),
    })),
    ...cdp.map((it) => ({
      local: names.get(it.ifIndex) ?? '',
      host: oneLine(it.name),
      ports: [remotePort(it.port)],
    })),
  ];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Without the MAC address that they append, and with one way to write a MAC address. */
function remotePort(text: string): string {
  const bare = spelled(text.replace(/ \([0-9a-f]*\)$/, '').trim());
  const digits = bare.replaceAll(/[\s:.-]/g, '').toLowerCase();
  return /^[0-9a-f]{12}$/.test(digits) ? digits : bare;
}

/** A text that they left in hexadecimal for its NUL at the end. */
function spelled(text: string): string {
  if (!/^(?:[0-9A-F]{2} )+00$/.test(text)) return text;
  return Buffer.from(text.replaceAll(' ', ''), 'hex').toString('latin1').replaceAll('\0', '');
}
