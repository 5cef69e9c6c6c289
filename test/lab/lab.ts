import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driverOf, type Driver } from '#devices';
import type { SnmpCredentials } from '#snmp';
import { openSession, SshError, type CliSession, type SshCredentials, type SshTarget } from '#ssh';

/** The lab that is up: what its topology file says, and its handles. Tests run inside `lab.sh exec`. */

const STATE = process.env['LAB_STATE'] ?? '/run/netlab';

interface V3User {
  readonly user: string;
  readonly auth: 'SHA' | 'SHA-256';
  readonly authPass: string;
  readonly priv: 'AES';
  readonly privPass: string;
}

interface Topology {
  readonly credentials: {
    readonly cli: SshCredentials;
    readonly shell: SshCredentials;
    readonly snmp: { readonly readCommunity: string; readonly v3: readonly V3User[] };
  };
  readonly devices: readonly { readonly name: string; readonly mgmt?: string }[];
  readonly cables: readonly (readonly [string, string])[];
}

export const topology = JSON.parse(readFileSync(join(STATE, 'topology.json'), 'utf8')) as Topology;

/** The management address of a device. */
export function addressOf(device: string): string {
  const address = topology.devices.find(({ name }) => name === device)?.mgmt;
  if (!address) throw new Error(`the lab has no managed device ${device}`);
  return address;
}

/** `cut core1:ge1` unplugs a cable, `mend` plugs it in again. */
export function lab(...args: readonly string[]): string {
  return execFileSync('bash', [join(import.meta.dirname, 'lab.sh'), ...args], { encoding: 'utf8' });
}

export const community: SnmpCredentials = {
  version: '2c',
  community: topology.credentials.snmp.readCommunity,
};

/** The SNMPv3 users of the lab, each with privacy. */
export const snmpUsers: readonly SnmpCredentials[] = topology.credentials.snmp.v3.map(
  ({ user, auth, authPass, priv, privPass }) => ({
    version: '3',
    user,
    auth: { protocol: auth, password: authPass },
    priv: { protocol: priv, password: privPass },
  }),
);

const accepted = new Map<string, string>();

/** Where a device's SSH is, with its key accepted as a person would at the first connection. */
export async function sshTarget(device: string): Promise<SshTarget> {
  const target = { device, address: addressOf(device), port: 22, acceptedKeys: [] };
  const known = accepted.get(device) ?? (await shownKey(target));
  accepted.set(device, known);
  return { ...target, acceptedKeys: [known] };
}

async function shownKey(target: SshTarget): Promise<string> {
  try {
    (await openSession(target, topology.credentials.cli, platform('frr'))).close();
  } catch (error) {
    if (error instanceof SshError && error.code === 'SSH_HOST_KEY_UNKNOWN')
      return error.facts.hostKey!.fingerprint;
    throw error;
  }
  throw new Error(`${target.device} let us in without an accepted key`);
}

export function platform(name: string): Driver {
  const driver = driverOf(name);
  if (!driver) throw new Error(`no driver ${name}`);
  return driver;
}

/** The login that a driver needs. */
export function loginOf(driver: Driver): SshCredentials {
  return topology.credentials[driver.account];
}

/** Where edge1 speaks NETCONF: netconfd behind the subsystem of OpenSSH, at a port of its own. */
export async function netconfTarget(): Promise<SshTarget> {
  return { ...(await sshTarget('edge1')), port: 830 };
}

/** A session on a device of the lab. */
export async function session(device: string, driver: Driver): Promise<CliSession> {
  return openSession(await sshTarget(device), loginOf(driver), driver);
}
