import {
  cableRoles,
  connectRange,
  mediaNames,
  readSides,
  type ConnectLook,
  type ConnectPreview,
} from '#cabling';
import { renderFinding, type Language } from '#findings';
import { cablingPolicyOf, pathOf, type Kind, type Plan, type PlanObjects } from '#plan';
import { findPorts, Names } from '#planfile';
import { Option, type Command } from 'commander';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { columns, mediaText, metresText } from './columns.js';
import { loadPlan, objectsOf } from './load-plan.js';
import { newCableIds, writeCables } from './write-cables.js';

interface ConnectFlags {
  readonly json?: true;
  readonly write?: true;
  readonly lang: Language;
  readonly step?: number;
  readonly role: ConnectLook['role'];
  readonly media?: NonNullable<ConnectLook['media']>;
  readonly colour?: string;
  readonly label?: string;
}

/** `brassage plan connect`: a range of ports cabled in one gesture. */
export function connectCommand(plan: Command, io: Io, end: (code: ExitCode) => void): void {
  plan
    .command('connect')
    .summary('cable a range of ports in one gesture')
    .description(
      'Shows the cables between two ranges of ports, such as “SR2/P1:1-24 -> acc-n1:Gi1/0/1-24”, and writes them with --write.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .argument('<range>', 'P1:1-24 -> P2:1-24; also lists (P1:1,3,7-9), “step 2”, 24-1, T1-[01-08]:1')
    .addOption(options.step('the step of the extension that adds them; default: the last one'))
    .option('--write', 'write them into the file; comments and order stay')
    .addOption(
      new Option('--role <role>', 'what the cables are for').choices([...cableRoles]).default('cord'),
    )
    .addOption(
      new Option('--media <medium>', 'their medium; default: what the ports take').choices([...mediaNames]),
    )
    .option('--colour <colour>', 'their colour, such as BE')
    .option('--label <template>', 'their labels, such as J-{seq:4}; default: the scheme of the plan')
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, range: string, flags: ConnectFlags) =>
      end(await connect(file, range, flags, io)),
    );
}

async function connect(file: string, range: string, flags: ConnectFlags, io: Io): Promise<ExitCode> {
  const sides = readSides(range);
  if (!sides)
    throw new Unreadable({
      en: `“${range}” has not two sides. Write, for example, “P1:1-24 -> acc-1:Gi1/0/1-24”.`,
      fr: `« ${range} » n’a pas deux côtés. Écrivez, par exemple, « P1:1-24 -> acc-1:Gi1/0/1-24 ».`,
    });
  const plan = await loadPlan(file);
  const step = stepOf(plan, flags.step);
  const objects = objectsOf(plan, step ?? 'before');
  const names = new Names(objects);
  const preview = connectRange(objects, sides, lookOf(flags), {
    find: findPorts(names),
    pathOf: (kind, id) => pathOf(objects, kind as Kind, id),
    policy: cablingPolicyOf(plan),
    newId: newCableIds(),
  });
  const failed = preview.findings.some(({ severity }) => severity === 'error');
  const written = flags.write === true && !failed && preview.rows.length > 0;
  if (written)
    await writeCables(
      file,
      plan,
      preview.rows.map(({ cable }) => cable),
      { step, names, io },
    );
  if (flags.json) io.out(jsonText(resultOf(objects, preview, flags.lang, written ? file : null)));
  else tell(objects, preview, flags, io, written ? file : null);
  return failed ? EXIT.findings : EXIT.fine;
}

const lookOf = ({ role, media, colour, label }: ConnectFlags): ConnectLook => ({
  role,
  media: media ?? null,
  colour: colour ?? null,
  profile: null,
  status: 'planned',
  label: label ?? null,
  lengthM: role === 'cord' || role === 'power' ? 'auto' : null,
});

/** The step that is meant: the last one of the extension; null when the plan has none. */
export function stepOf({ project }: Plan, wanted: number | undefined): number | null {
  if (!project) {
    if (wanted === undefined) return null;
    throw new Unreadable({
      en: 'the plan has no extension, so it has no steps',
      fr: 'le plan n’a pas d’extension, donc pas d’étapes',
    });
  }
  const steps = [...project.steps.map(({ number }) => number), ...project.changes.map(({ step }) => step)];
  const step = wanted ?? Math.max(1, ...steps);
  if (wanted === undefined || steps.includes(wanted)) return step;
  throw new Unreadable({
    en: `the extension has no step ${wanted}; it has ${[...new Set(steps)].toSorted((a, b) => a - b).join(', ')}`,
    fr: `l’extension n’a pas d’étape ${wanted} ; elle a ${[...new Set(steps)].toSorted((a, b) => a - b).join(', ')}`,
  });
}

function tell(
  objects: PlanObjects,
  preview: ConnectPreview,
  { lang }: ConnectFlags,
  io: Io,
  written: string | null,
): void {
  const words = texts[lang];
  const rows = preview.rows.map(({ cable, a, b }) => [
    cable.label,
    pathOf(objects, 'port', a.portId),
    '→',
    pathOf(objects, 'port', b.portId),
    mediaText(cable.media, lang),
    metresText(cable.lengthM, lang),
  ]);
  if (rows.length > 0)
    io.out(columns([[words.label, words.from, '', words.to, words.media, words.length], ...rows]));
  for (const finding of preview.findings) io.out(`\n${findingLines(finding, lang, io.colour).join('\n')}\n`);
  const lengthM = preview.rows.reduce((sum, { cable }) => sum + (cable.lengthM ?? 0), 0);
  io.out(`\n${words.sum(rows.length, metresText(lengthM, lang))}\n`);
  if (written) io.talk(`${words.written(written)}\n`);
}

/** The JSON result: its shape is a promise (docs/cli.md). */
function resultOf(
  objects: PlanObjects,
  { rows, findings }: ConnectPreview,
  lang: Language,
  written: string | null,
): unknown {
  return {
    written,
    cables: rows.map(({ cable, a, b }) => ({
      label: cable.label,
      a: pathOf(objects, 'port', a.portId),
      b: pathOf(objects, 'port', b.portId),
      media: cable.media,
      colour: cable.colour,
      lengthM: cable.lengthM,
    })),
    findings: findings.map((finding) => renderFinding(finding, lang)),
  };
}

// prettier-ignore
const texts = {
  en: {
    label: 'label', from: 'from', to: 'to', media: 'medium', length: 'length',
    sum: (count: number, length: string) => `${count} ${count === 1 ? 'cable' : 'cables'}, ${length} in all`,
    written: (file: string) => `written to ${file}`,
  },
  fr: {
    label: 'étiquette', from: 'de', to: 'à', media: 'support', length: 'longueur',
    sum: (count: number, length: string) => `${count} ${count > 1 ? 'câbles' : 'câble'}, ${length} en tout`,
    written: (file: string) => `écrit dans ${file}`,
  },
} as const;
