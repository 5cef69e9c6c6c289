import type { Language } from '#findings';
import { IpPrefix } from '#ipplan';
import { changeLines, renumber, type ChangeLine, type Layer } from '#plan';
import type { Command } from 'commander';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan, objectsOf } from '../plan/load-plan.js';
import { words } from '../words.js';
import { findOne } from './find.js';

interface RenumberFlags {
  readonly layer: Layer;
  readonly json?: true;
}

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
    else io.talk(`${words(io.language).notRenumbered(to, plan.reason, plan.what.join(', '))}\n`);
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
    io.out(`${index + 1}. ${words(io.language).stages[stage]}\n`);
    for (const line of lines) io.out(`   ${told(line, io.language)}\n`);
  }
  for (const remark of plan.remarks)
    io.talk(`${words(io.language).byHand[remark.what]}: ${remark.name} (${remark.text})\n`);
}

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

function told({ op, kind, name, becomes }: ChangeLine, language: Language): string {
  const what = words(language).kinds[kind] ?? kind;
  return `${SIGN[op]} ${what} ${becomes === null ? name : `${name} → ${becomes}`}`;
}
