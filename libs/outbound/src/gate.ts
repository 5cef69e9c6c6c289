import { lookup } from 'node:dns/promises';
import { isOddAddress, readAddress, type Address } from './address.js';
import { isWithin, readNetwork, type Network } from './network.js';
import { OutboundError } from './outbound-error.js';
import { specialRangeOf } from './special.js';

/** An address that passed the gate. Connect to `address`, never to the name: a second look-up could answer otherwise. */
export interface Checked {
  readonly host: string;
  readonly address: string;
  readonly port: number;
}

/** Name → addresses; the system's resolver unless a test gives its own. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface GateRules {
  /** Networks that the operator listed; they alone may open special ranges and our own database. */
  readonly listed: readonly string[] | null;
  /** What counts when the operator listed nothing: the plan's prefixes with role management. */
  readonly planned: () => Promise<readonly string[]>;
  /** Where our own database listens. */
  readonly ownDatabase: { readonly host: string; readonly port: number } | null;
  readonly resolve?: Resolve;
}

/** The one way out: every connection to an address that a user gave passes here. */
export class OutboundGate {
  constructor(private readonly rules: GateRules) {}

  /**
   * Resolves a host and returns the first of its addresses that may be connected to.
   * @throws OutboundError OUTBOUND_ADDRESS_ODD, OUTBOUND_NAME_UNKNOWN or OUTBOUND_NOT_ALLOWED.
   */
  async check(host: string, port: number): Promise<Checked> {
    const candidates = await this.addressesOf(host);
    const listed = (this.rules.listed ?? []).map(readNetwork);
    const allowed = this.rules.listed ? listed : (await this.rules.planned()).map(readNetwork);
    const database = await this.ownDatabase();
    let refusal: { address: string; reason: string } | null = null;
    for (const address of candidates) {
      const reason = against(address, port, { allowed, listed, database });
      if (reason === null) return { host, address: address.text, port };
      refusal ??= { address: address.text, reason };
    }
    throw new OutboundError('OUTBOUND_NOT_ALLOWED', { host, ...refusal });
  }

  private async addressesOf(host: string): Promise<readonly Address[]> {
    const literal = readAddress(host);
    if (literal) return [literal];
    if (isOddAddress(host)) throw new OutboundError('OUTBOUND_ADDRESS_ODD', { host });
    const texts = await this.resolved(host);
    const addresses = texts.map(readAddress).filter((address) => address !== null);
    if (addresses.length === 0) throw new OutboundError('OUTBOUND_NAME_UNKNOWN', { host });
    return addresses;
  }

  private async resolved(host: string): Promise<readonly string[]> {
    try {
      return await (this.rules.resolve ?? systemResolve)(host);
    } catch (cause) {
      throw new OutboundError('OUTBOUND_NAME_UNKNOWN', { host }, cause);
    }
  }

  private async ownDatabase(): Promise<{ addresses: readonly string[]; port: number } | null> {
    const own = this.rules.ownDatabase;
    if (!own || own.host.startsWith('/')) return null; // a Unix socket has no address
    const literal = readAddress(own.host);
    const addresses = literal ? [literal.text] : (await this.addressesOf(own.host)).map(({ text }) => text);
    return { addresses, port: own.port };
  }
}

/** What speaks against an address, or `null`. */
function against(
  address: Address,
  port: number,
  rules: {
    readonly allowed: readonly Network[];
    readonly listed: readonly Network[];
    readonly database: { readonly addresses: readonly string[]; readonly port: number } | null;
  },
): string | null {
  const special = specialRangeOf(address);
  if (special) {
    // 0.0.0.0/0 does not open loopback: the entry itself must lie in the special range.
    const opened = rules.listed.some((entry) => isWithin(entry, special.network) && entry.contains(address));
    return opened ? null : special.name;
  }
  const { database } = rules;
  if (database && database.port === port && database.addresses.includes(address.text)) {
    const byItself = rules.listed.some((entry) => entry.contains(address) && !entry.text.includes('/'));
    if (!byItself) return 'the database of this server';
  }
  return rules.allowed.some((entry) => entry.contains(address)) ? null : 'not a management network';
}

async function systemResolve(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
}
