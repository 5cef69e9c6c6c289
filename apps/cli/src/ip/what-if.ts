import { whatIfRemoved, type Hop, type Layer } from '#plan';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan, objectsOf } from '../plan/load-plan.js';
import { findOne } from './find.js';
import { words } from '../words.js';

interface WhatIfFlags {
  readonly layer: Layer;
  readonly json?: true;
}

/** `brassage ip what-if`: the VLANs that break when something is not there. */
export function whatIfCommand(ip: Command, io: Io, end: (code: ExitCode) => void): void {
  ip.command('what-if')
    .summary('say which VLANs break without a cable, a port or a device')
    .description(
      'Takes cables, ports or devices away in thought, and says which VLANs break where. Exit 1 when one does.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .argument('<removed...>', 'cable labels, ports (R1/SW1:Gi1/0/1) or devices')
    .addOption(options.layer('before, after, or the number of a step').default('after'))
    .addOption(options.json())
    .action((file: string, removed: string[], flags: WhatIfFlags) => breaks(file, removed, flags, io, end));
}

async function breaks(
  file: string,
  removed: readonly string[],
  { layer, json }: WhatIfFlags,
  io: Io,
  end: (code: ExitCode) => void,
): Promise<void> {
  const objects = objectsOf(await loadPlan(file), layer);
  const gone = removed.map((text) => findOne(objects, ['cable', 'port', 'device'], text));
  const { breaks: found, detours } = whatIfRemoved(objects, gone);
  if (json) {
    const named = found.map((one) => ({ ...one, ports: one.cutOff.map(({ port }) => port) }));
    io.out(jsonText({ removed, breaks: named, detours }));
  } else {
    for (const { vid, name, users, from, to, lacking } of found) {
      io.out(`${words(io.language).cutOff(`${vid} ${name}`, users, from, to)}\n`);
      if (lacking.length > 0)
        io.out(`  ${words(io.language).lacking(lacking.map(({ port }) => port).join(', '))}\n`);
    }
    if (found.length === 0) io.talk(`${words(io.language).allReach}\n`);
    for (const { vid, name, now } of detours)
      io.talk(`${words(io.language).detour(`${vid} ${name}`, wayOf(now))}\n`);
  }
  if (found.length > 0) end(EXIT.findings);
}

/** `acc-1 → acc-2 → core`. */
const wayOf = (hops: readonly Hop[]): string =>
  [hops[0]?.from.device ?? 'none', ...hops.map(({ to }) => to.device)].join(' → ');
