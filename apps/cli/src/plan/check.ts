import { placeText, renderFinding, type Language, type Severity } from '#findings';
import { checkPlan, type Layer, type Plan, type PlanFinding, type PlanFindings } from '#plan';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { failsAt, options } from '../options.js';
import { headline, loadPlan } from './load-plan.js';

interface CheckFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly failOn: Severity;
  readonly layer?: Layer;
}

/** `brassage plan check`: every rule on the present, on the target and on each step between. */
export function checkCommand(plan: Command, io: Io, end: (code: ExitCode) => void): void {
  plan
    .command('check')
    .summary('judge a plan: cabling, racks, power, addresses, VLANs')
    .description('Runs every rule on the present, on the target and on each step between.')
    .argument('<file>', 'plan file, .yaml or .xlsx, or a .zip with its floor plans')
    .addOption(options.layer('judge one state only: before, after, or a step'))
    .addOption(options.failOn())
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, flags: CheckFlags) => end(await check(file, flags, io)));
}

async function check(file: string, flags: CheckFlags, io: Io): Promise<ExitCode> {
  const plan = await loadPlan(file);
  const today = io.now().toISOString().slice(0, 10);
  const layers = checkPlan(plan, { today, ...(flags.layer === undefined ? {} : { layers: [flags.layer] }) });
  const failed = layers.some(({ findings }) =>
    findings.some((finding) => !finding.waivedBy && failsAt(finding.severity, flags.failOn)),
  );
  if (flags.json) io.out(jsonText(resultOf(plan, layers, flags.lang, failed)));
  else tell(plan, layers, flags.lang, io);
  return failed ? EXIT.findings : EXIT.fine;
}

/** The JSON result: its shape is a promise (docs/cli.md). */
function resultOf(plan: Plan, layers: readonly PlanFindings[], lang: Language, failed: boolean): unknown {
  return {
    plan: plan.name,
    project: plan.project && { code: plan.project.code, name: plan.project.name },
    failed,
    layers: layers.map(({ layer, counts, findings }) => ({
      layer,
      counts,
      findings: findings.map((finding) => ({
        ...renderFinding(finding, lang),
        where: finding.where,
        params: finding.params,
        inherited: finding.inherited,
        follows: finding.follows,
        waiver: finding.waivedBy && {
          reason: finding.waivedBy.reason,
          author: finding.waivedBy.author,
          expiresOn: finding.waivedBy.expiresOn,
        },
      })),
    })),
  };
}

/** A finding once, with the layers in which it stands. */
interface Told {
  readonly finding: PlanFinding;
  readonly layers: Layer[];
}

function tell(plan: Plan, layers: readonly PlanFindings[], lang: Language, io: Io): void {
  const words = texts[lang];
  io.out(`${headline(plan)}\n\n`);
  for (const { finding, layers: seen } of onceEach(layers, lang)) {
    const note = [
      layersText(seen, layers.length, lang),
      ...(finding.inherited ? [words.inherited] : []),
      ...(finding.follows ? [words.follows(finding.follows)] : []),
    ]
      .filter((text) => text !== '')
      .join(', ');
    io.out(`${findingLines(finding, lang, io.colour, note && `(${note})`).join('\n')}\n\n`);
  }
  for (const { layer, counts } of layers) {
    const { error, warning, info, waived } = counts;
    io.out(`${words.layer(layer).padEnd(12)} ${words.counts(error, warning, info, waived)}\n`);
  }
}

function onceEach(layers: readonly PlanFindings[], lang: Language): Told[] {
  const told = new Map<string, Told>();
  for (const { layer, findings } of layers) {
    for (const finding of findings) {
      if (finding.waivedBy) continue;
      const { code, text } = renderFinding(finding, lang);
      const key = [code, text, ...finding.where.map(placeText)].join('\n');
      const known = told.get(key);
      if (known) known.layers.push(layer);
      else told.set(key, { finding, layers: [layer] });
    }
  }
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  return [...told.values()].toSorted(
    (a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity),
  );
}

function layersText(seen: readonly Layer[], all: number, lang: Language): string {
  if (seen.length === all) return '';
  return seen.map(texts[lang].layer).join(', ');
}

const texts = {
  en: {
    inherited: 'not caused by the project',
    follows: (code: string) => `follows from ${code}`,
    layer: (layer: Layer) => (typeof layer === 'number' ? `step ${layer}` : layer),
    counts: (error: number, warning: number, info: number, waived: number) =>
      `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${info} info, ${waived} waived`,
  },
  fr: {
    inherited: 'déjà dans l’existant',
    follows: (code: string) => `découle de ${code}`,
    layer: (layer: Layer) => (layer === 'before' ? 'avant' : layer === 'after' ? 'après' : `étape ${layer}`),
    counts: (error: number, warning: number, info: number, waived: number) =>
      `${error} ${error > 1 ? 'erreurs' : 'erreur'}, ${warning} ${warning > 1 ? 'alertes' : 'alerte'}, ${info} info, ${waived} ${waived > 1 ? 'dérogations' : 'dérogation'}`,
  },
} as const;
