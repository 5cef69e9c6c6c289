import { IpPrefix } from '#ipplan';
import { pathOf, renumber, type Layer, type PlanChange, type PlanObjects, type RenumberStep } from '#plan';
import { apply } from '#changes';
import type { Command } from 'commander';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan, objectsOf } from '../plan/load-plan.js';
import { findOne } from './find.js';

interface RenumberFlags {
  readonly layer: Layer;
  readonly json?: true;
}

const TITLES: Readonly<Record<RenumberStep['stage'], string>> = {
  prepare: 'Prepare: the new network beside the old one',
  move: 'Move: every host, and what points at it',
  clean: 'Clean: the old network goes',
};

/** `brassage ip renumber`: the stages that lead a network to another prefix. */
export function renumberCommand(ip: Command, io: Io, end: (code: ExitCode) => void): void {
  ip.command('renumber')
    .summary('plan the way of a network to another prefix, in stages')
    .description(
      'Says what changes in which stage when a network moves to another prefix, so that everybody stays reachable.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .argument('<from>', 'the prefix as recorded')
    .argument('<to>', 'the prefix that it moves to')
    .addOption(options.layer('before, after, or the number of a step').default('after'))
    .addOption(options.json())
    .action((file: string, from: string, to: string, flags: RenumberFlags) => stages(file, from, to, flags, io, end)); // prettier-ignore
}

async function stages(
  file: string,
  from: string,
  to: string,
  { layer, json }: RenumberFlags,
  io: Io,
  end: (code: ExitCode) => void,
): Promise<void> {
  const objects = objectsOf(await loadPlan(file), layer);
  let count = 0;
  const { id } = findOne(objects, ['prefix'], from);
  const plan = renumber(objects, id, prefixOf(to), () => `renumbered-${(count += 1)}`);
  if (!plan.ok) {
    const why = plan.reason === 'full' ? 'no address is left for' : 'it meets';
    if (json) io.out(jsonText(plan));
    else io.talk(`${to} does not do: ${why} ${plan.what.join(', ') || from}\n`);
    end(EXIT.findings);
    return;
  }
  if (json) {
    io.out(jsonText(plan));
    return;
  }
  let state = objects;
  for (const [index, { stage, changes }] of plan.steps.entries()) {
    const applied = apply(state, changes);
    if (!applied.ok) throw new Error(`the changes of ${stage} do not fit`);
    io.out(`${index + 1}. ${TITLES[stage]}\n`);
    for (const change of changes) io.out(`   ${line(state, applied.objects, change)}\n`);
    state = applied.objects;
  }
}

function prefixOf(text: string): IpPrefix {
  try {
    return IpPrefix.parse(text);
  } catch (error) {
    throw new Unreadable((error as Error).message);
  }
}

const SIGN = { add: '+', change: '~', remove: '-' } as const;

function line(before: PlanObjects, after: PlanObjects, { op, kind, id }: PlanChange): string {
  const [old, now] = [before, after].map((state) => pathOf(state, kind, id));
  const name = op === 'change' && old !== now ? `${old} → ${now}` : op === 'remove' ? old : now;
  return `${SIGN[op]} ${kind} ${name}`;
}
