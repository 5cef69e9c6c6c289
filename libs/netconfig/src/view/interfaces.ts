import type { ConfigTree } from '../tree.js';
import { addressesOf } from './addresses.js';
import { interfaceKind, subinterfaceOf } from './interface-name.js';
import { portLines } from './ports.js';
import { numberSaid, said, says } from './said.js';
import { switchingOf } from './switching.js';
import type { InterfaceView, PortAccess } from './view.js';
import type { PortAccessWords, ViewWords } from './words.js';

/** Every interface that has a section, and every port that other lines speak of. */
export function interfacesOf(tree: ConfigTree, words: ViewWords): InterfaceView[] {
  const elsewhere = portLines(tree, words.elsewhere);
  const sections = tree.flatMap(({ text, children }) => {
    const name = sectionName(text, children, words);
    return name === null ? [] : [{ name, lines: children }];
  });
  const named = new Set(sections.map(({ name }) => name.toLowerCase()));
  const others = [...elsewhere.keys()].filter((name) => !named.has(name.toLowerCase()));
  return [
    ...sections.map(({ name, lines }) =>
      interfaceView(name, true, [...lines, ...(elsewhere.get(name) ?? [])], words),
    ),
    ...others.map((name) => interfaceView(name, false, elsewhere.get(name) ?? [], words)),
  ];
}

function sectionName(text: string, lines: ConfigTree, words: ViewWords): string | null {
  const routed = says(lines, words.interface.address) ? words.routedSection : undefined;
  return words.section.exec(text)?.[1] ?? routed?.exec(text)?.[1] ?? null;
}

function interfaceView(
  name: string,
  hasSection: boolean,
  lines: ConfigTree,
  words: ViewWords,
): InterfaceView {
  const port = words.interface;
  const kind = interfaceKind(name);
  const lag = said(lines, port.lag);
  return {
    name,
    kind,
    ...subinterfaceOf(name),
    hasSection,
    description: said(lines, port.description),
    enabled: !says(lines, port.disabled),
    ...switchingOf(lines, kind, words),
    encapsulationVlan: numberSaid(lines, port.encapsulationVlan),
    addresses: addressesOf(lines, port.address),
    vrf: said(lines, port.vrf),
    lag: lag === null ? null : `${words.lagPrefix}${lag}`,
    speedsMbps: said(lines, port.speeds)?.trim().split(/\s+/).map(Number) ?? null,
    duplex: duplexOf(said(lines, port.duplex)),
    power: !says(lines, port.unpowered),
    portAccess: portAccessOf(lines, words.portAccess),
  };
}

function duplexOf(word: string | null): InterfaceView['duplex'] {
  return word === 'full' || word === 'half' ? word : 'auto';
}

function portAccessOf(lines: ConfigTree, words: PortAccessWords | null): PortAccess {
  const clients = (pattern: RegExp | undefined): number | null =>
    pattern ? (numberSaid(lines, pattern) ?? 1) : null;
  return {
    controlled: says(lines, words?.controlled),
    hostMode: said(lines, words?.hostMode),
    inboundOnly: says(lines, words?.inboundOnly),
    macFirst: says(lines, words?.macFirst),
    dot1xClients: clients(words?.dot1xClients),
    macClients: clients(words?.macClients),
  };
}
