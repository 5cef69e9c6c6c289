import { renderFinding, type Language, type Severity } from '#findings';
import { readObservations } from '#planfile';
import { checkPlan, findingsFromObservations, layerOf, type Layer } from '#plan';
import type { Command } from 'commander';
import { basename } from 'node:path';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { jsonText, readText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { failsAt, options } from '../options.js';
import { loadPlan } from '../plan/load-plan.js';
import { words } from '../words.js';

interface ObserveFlags {
  readonly layer: Layer;
  readonly failOn: Severity;
  readonly lang: Language;
  readonly json?: true;
}

/** `brassage ip observe`: the plan against what the network says of itself. */
export function observeCommand(ip: Command, io: Io, end: (code: ExitCode) => void): void {
  ip.command('observe')
    .summary('compare the plan with tables that the network gave')
    .description(
      'Compares the plan with ARP, ping, MAC and neighbour tables, modes of ports, use of networks, servers of devices (CSV) and DNS zones. Each file is known by its columns. Tells only what the plan does not tell by itself.',
    )
    .argument('<plan>', 'plan file, .yaml or .xlsx')
    .argument('<tables...>', 'CSV files, output of arp or ip neigh, zone files')
    .addOption(options.layer('before, after, or the number of a step').default('before'))
    .addOption(options.failOn())
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (plan: string, tables: string[], flags: ObserveFlags) =>
      end(await observe(plan, tables, flags, io)),
    );
}

async function observe(
  file: string,
  tables: readonly string[],
  { layer, failOn, lang, json }: ObserveFlags,
  io: Io,
): Promise<ExitCode> {
  const plan = await loadPlan(file);
  const state = layerOf(plan, layer);
  if (!state.ok)
    throw new Unreadable({
      en: 'the project no longer fits the present; “brassage plan check” says where',
      fr: 'le projet ne va plus avec le présent ; « brassage plan check » dit où',
    });
  const files = await Promise.all(
    tables.map(async (path) => ({ name: basename(path), text: await readText(path) })),
  );
  const read = readObservations(files, state.objects);
  const today = io.now().toISOString().slice(0, 10);
  const judge = (more: object) => checkPlan(plan, { today, layers: [layer], ...more })[0]!.findings;
  const findings = findingsFromObservations(judge({}), judge({ observed: read.observed }));
  const failed = findings.some((finding) => !finding.waivedBy && failsAt(finding.severity, failOn));
  if (json) {
    const faults = read.findings.map((finding) => renderFinding(finding, lang));
    io.out(
      jsonText({
        files: read.files,
        faults,
        findings: findings.map((finding) => ({ ...renderFinding(finding, lang), where: finding.where })),
      }),
    );
    return failed ? EXIT.findings : EXIT.fine;
  }
  for (const { name, sort, rows } of read.files) io.talk(`${name}: ${sort ?? '?'}, ${rows}\n`);
  for (const fault of read.findings) io.talk(`${findingLines(fault, lang, false, '').join('\n')}\n`);
  for (const finding of findings) io.out(`${findingLines(finding, lang, io.colour, '').join('\n')}\n\n`);
  if (findings.length === 0) io.talk(`${words(lang).observedAsPlanned}\n`);
  return failed ? EXIT.findings : EXIT.fine;
}
