import { vlanRoles, type VlanNeed } from '#ipplan';
import { allocateNeed, type Layer } from '#plan';
import { Option, type Command } from 'commander';
import { EXIT, type ExitCode, WrongValue } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan, objectsOf } from '../plan/load-plan.js';
import { findOne } from './find.js';
import { words } from '../words.js';

interface AllocateFlags {
  readonly container: string;
  readonly place: readonly string[];
  readonly vlan: readonly VlanNeed[];
  readonly growth: number;
  readonly gateway: 'first' | 'last';
  readonly group?: string;
  readonly layer: Layer;
  readonly json?: true;
}

/** `brassage ip allocate`: VLANs and prefixes for a need, one summarisable block per place. */
export function allocateCommand(ip: Command, io: Io, end: (code: ExitCode) => void): void {
  ip.command('allocate')
    .summary('propose VLANs and prefixes for a need')
    .description(
      'Proposes VLANs and prefixes for a need, out of what is free: each place gets one block that one route announces.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .requiredOption('--container <prefix>', 'the container to take from')
    .requiredOption(
      '--vlan <name:role:hosts...>',
      'a network that each place needs: USERS:user:60',
      collectVlans,
    )
    .option('--place <name...>', 'the places that need it', ['here'])
    .option('--growth <percent>', 'growth of the hosts', percentOf, 25)
    .option('--group <name>', 'the L2 domain that gives the VLAN numbers')
    .addOption(
      new Option('--gateway <position>', 'where gateways stand').choices(['first', 'last']).default('first'),
    )
    .addOption(options.layer('before, after, or the number of a step').default('after'))
    .addOption(options.json())
    .action((file: string, flags: AllocateFlags) => propose(file, flags, io, end));
}

function collectVlans(text: string, known: readonly VlanNeed[] = []): VlanNeed[] {
  const match = /^([^:]+):([a-z-]+):(\d{1,9})$/.exec(text);
  const role = vlanRoles.find((name) => name === match?.[2]);
  if (!match || !role)
    throw new WrongValue({
      en: `NAME:role:hosts; roles: ${vlanRoles.join(', ')}.`,
      fr: `NOM:rôle:hôtes ; rôles : ${vlanRoles.join(', ')}.`,
    });
  return [...known, { name: match[1]!, role, hosts: Number(match[3]) }];
}

function percentOf(text: string): number {
  const percent = Number(text);
  if (Number.isFinite(percent) && percent >= 0 && percent <= 1000) return percent;
  throw new WrongValue({ en: 'A number from 0 to 1000.', fr: 'Un nombre de 0 à 1000.' });
}

async function propose(
  file: string,
  flags: AllocateFlags,
  io: Io,
  end: (code: ExitCode) => void,
): Promise<void> {
  const objects = objectsOf(await loadPlan(file), flags.layer);
  const containerId = findOne(objects, ['prefix'], flags.container).id;
  const groupId = flags.group === undefined ? null : findOne(objects, ['vlanGroup'], flags.group).id;
  let count = 0;
  const need = {
    places: flags.place,
    vlans: flags.vlan,
    growthPercent: flags.growth,
    gateway: flags.gateway,
  };
  const proposed = allocateNeed(objects, { containerId, groupId }, need, () => `allocated-${(count += 1)}`);
  if (!proposed.ok) {
    const why = {
      space: words(io.language).noSpace(proposed.wanted, flags.container),
      vlans: words(io.language).noVlans(proposed.wanted),
    };
    if (flags.json) io.out(jsonText({ ok: false, reason: proposed.reason, wanted: proposed.wanted }));
    else io.talk(`${why[proposed.reason]}\n`);
    end(EXIT.findings);
    return;
  }
  const blocks = proposed.blocks.map(({ place, block, networks }) => ({
    place,
    block: block.toString(),
    networks: networks.map(({ name, role, vid, hosts, prefix, gateway }) => ({
      vid,
      name,
      role,
      hosts,
      prefix: prefix.toString(),
      gateway: gateway.toString(),
    })),
  }));
  if (flags.json) {
    io.out(jsonText({ ok: true, blocks }));
    return;
  }
  for (const { place, block, networks } of blocks) {
    io.out(`${place}  ${block}\n`);
    for (const { vid, name, prefix, gateway, hosts } of networks)
      io.out(
        `  ${String(vid).padStart(4)}  ${name.padEnd(12)} ${prefix.padEnd(18)} ${gateway.padEnd(15)} ${words(io.language).hosts(hosts)}\n`,
      );
  }
}
