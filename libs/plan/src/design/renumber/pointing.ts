import { IpAddress, parseInterface, type DhcpScope, type IpPrefix, type Opening } from '#ipplan';

/** What leads from the old network to the new one. */
export interface Way {
  readonly from: IpPrefix;
  readonly to: IpPrefix;
  /** New addresses by old ones. */
  readonly moved: ReadonlyMap<string, string>;
}

/** An address that moves, as its new text; any other text as it is. */
export function after(text: string, { moved }: Pick<Way, 'moved'>): string {
  return moved.get(text) ?? moved.get(IpAddress.tryParse(text)?.toString() ?? '') ?? text;
}

/** Servers and options of a scope after the move. */
export function scopeAfter(scope: DhcpScope, way: Way): DhcpScope {
  const one = (text: string | null): string | null => (text === null ? null : after(text, way));
  return {
    ...scope,
    server: one(scope.server),
    failoverServer: one(scope.failoverServer),
    dnsServers: scope.dnsServers.map((text) => after(text, way)),
    ntpServers: scope.ntpServers.map((text) => after(text, way)),
    options: scope.options.map((text) => optionAfter(text, way)),
  };
}

/** `150=10.0.0.5,10.0.0.6`, `66=tftp://10.0.0.5/boot`: every address in the value that moves. */
function optionAfter(text: string, way: Way): string {
  const [number, value] = [text.slice(0, text.indexOf('=') + 1), text.slice(text.indexOf('=') + 1)];
  return (
    number + value.replaceAll(/[0-9a-fA-F:]*:[0-9a-fA-F:.]*|\d+(?:\.\d+){3}/g, (word) => after(word, way))
  );
}

/** An opening after the move: its two sides, and the public side of its translation. */
export function openingAfter(opening: Opening, way: Way): Opening {
  return {
    ...opening,
    source: sideAfter(opening.source, way),
    destination: sideAfter(opening.destination, way),
    publicAddress: opening.publicAddress === null ? null : after(opening.publicAddress, way),
  };
}

/** One side: a host that moves, the network itself, or a part of it, which keeps its place. */
function sideAfter(text: string, way: Way): string {
  if (text === 'any') return text;
  const [address = '', length] = text.split('/');
  if (length === undefined) return after(address, way);
  const part = parseInterface(text)?.prefix;
  if (!part || !way.from.contains(part)) return text;
  if (part.equals(way.from)) return way.to.toString();
  const moved = way.moved.get(part.address.toString());
  if (part.first === part.last) return moved === undefined ? text : `${moved}/${length}`;
  const shifted = new IpAddress(way.to.version, way.to.first + part.first - way.from.first);
  return part.length < way.to.length || !way.to.has(shifted) ? text : `${shifted.toString()}/${length}`;
}
