import { IpPrefix } from '#ipplan';
import { changeLines, renumber, type ChangeLine, type Layer, type Remark, type RenumberStep } from '#plan';
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
  shorten: 'Shorten: DHCP leases; then wait until the longest old one has run out',
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
    .action((file: string, from: string, to: string, flags: RenumberFlags) =>
      stages(file, from, to, flags, io, end),
    );
}

async function stages(
  file: string,
  from: string,
  to: string,
  { layer, json }: RenumberFlags,
  io: Io,
  end: (code: ExitCode) => void,
): Promise<void> {
  const whole = await loadPlan(file);
  const objects = objectsOf(whole, layer);
  let count = 0;
  const { id } = findOne(objects, ['prefix'], from);
  const newId = (): string => `renumbered-${(count += 1)}`;
  const plan = renumber(objects, id, prefixOf(to), newId, whole.policy);
  if (!plan.ok) {
    if (json) io.out(jsonText(plan));
    else io.talk(`${to} does not do: ${WHY[plan.reason]} ${plan.what.join(', ')}\n`);
    end(EXIT.findings);
    return;
  }
  let state = objects;
  const steps = plan.steps.map(({ stage, changes }) => {
    const { lines, objects: after } = changeLines(state, changes);
    state = after;
    return { stage, lines, changes };
  });
  if (json) {
    io.out(jsonText({ ...plan, steps }));
    return;
  }
  for (const [index, { stage, lines }] of steps.entries()) {
    io.out(`${index + 1}. ${TITLES[stage]}\n`);
    for (const line of lines) io.out(`   ${told(line)}\n`);
  }
  for (const remark of plan.remarks) io.talk(`${BY_HAND[remark.what]}: ${remark.name} (${remark.text})\n`);
}

const WHY = {
  full: 'no address is left for',
  overlap: 'it meets',
  nested: 'these lie in the old network and move first:',
  version: 'it is of another IP version:',
} as const;

const BY_HAND: Readonly<Record<Remark['what'], string>> = {
  range: 'no room is left for the range',
  opening: 'look at the opening, which names a wider network',
  policy: 'look at the threshold of the site, which names an address that moves',
  text: 'look at the rule of the opening, which names an address that moves',
};

function prefixOf(text: string): IpPrefix {
  try {
    return IpPrefix.parse(text);
  } catch (error) {
    throw new Unreadable({ en: (error as Error).message, fr: `${text} n’est pas un préfixe IP` }, [], {
      cause: error,
    });
  }
}

const SIGN = { add: '+', change: '~', remove: '-' } as const;

const told = ({ op, kind, name, becomes }: ChangeLine): string =>
  `${SIGN[op]} ${kind} ${becomes === null ? name : `${name} → ${becomes}`}`;
