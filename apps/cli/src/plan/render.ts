import { join } from 'node:path';
import { renderFinding, type Language } from '#findings';
import type { Layer } from '#plan';
import { nearest, Names } from '#planfile';
import type { Command } from 'commander';
import { fileNameOf } from '#documents';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { bytesOfText, jsonText, writeFiles } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan, objectsOf } from './load-plan.js';
import { renderDevices, type DeviceConfig } from './rendered.js';
import { verbatim } from '../said.js';

interface RenderFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly layer: Layer;
  readonly out?: string;
}

/** `brassage plan render`: the configurations that a plan wants. */
export function renderCommand(plan: Command, io: Io, end: (code: ExitCode) => void): void {
  plan
    .command('render')
    .summary('write the configurations that a plan wants')
    .description(
      'Renders the configuration of each device that has a platform, or of one device, from the plan.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .argument('[device]', 'one device only')
    .addOption(options.layer('in which state: before, after, or a step').default('after' satisfies Layer))
    .addOption(options.out('write one file per device there, in place of standard output'))
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, device: string | undefined, flags: RenderFlags) =>
      end(await render(file, device, flags, io)),
    );
}

async function render(
  file: string,
  device: string | undefined,
  flags: RenderFlags,
  io: Io,
): Promise<ExitCode> {
  const objects = objectsOf(await loadPlan(file), flags.layer);
  const configs = await renderDevices(
    objects,
    io,
    device === undefined ? null : new Set([idOf(new Names(objects), device)]),
  );
  if (device !== undefined && configs.length === 0)
    throw new Unreadable({
      en: `${device} has no platform with templates, so there is nothing to configure on it`,
      fr: `${device} n’a pas de plateforme avec des modèles : il n’y a rien à y configurer`,
    });
  for (const { findings } of configs)
    for (const finding of findings) io.talk(`${findingLines(finding, flags.lang, io.colour).join('\n')}\n`);
  await give(configs, flags, io);
  return configs.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    ? EXIT.findings
    : EXIT.fine;
}

async function give(
  configs: readonly DeviceConfig[],
  { json, out, lang }: RenderFlags,
  io: Io,
): Promise<void> {
  if (out !== undefined)
    await writeFiles(
      out,
      configs.map((config) => ({ name: configFile(config), bytes: bytesOfText(config.text) })),
    );
  if (json) {
    const told = configs.map((config) => ({
      ...config,
      findings: config.findings.map((it) => renderFinding(it, lang)),
    }));
    io.out(jsonText({ configurations: told }));
  } else if (out !== undefined) for (const config of configs) io.out(`${join(out, configFile(config))}\n`);
  else if (configs.length === 1) io.out(configs[0]!.text);
  else
    for (const { device, platform, text } of configs)
      io.out(`! ==== ${device} (${platform}) ====\n${text}\n`);
}

/** The file of a device's configuration. */
export const configFile = ({ device, platform }: DeviceConfig): string =>
  `${fileNameOf(device)}.${platform}.txt`;

function idOf(names: Names, device: string): string {
  const found = names.find('device', device);
  if (found.length === 1) return found[0]!;
  const near =
    found.length > 1
      ? found.map((id) => names.fullPath('device', id))
      : nearest(device, names.known('device', device));
  const list = near.join(', ');
  const hint =
    near.length === 0
      ? verbatim('')
      : {
          en: ` ${found.length > 1 ? 'Candidates' : 'Nearest'}: ${list}.`,
          fr: ` ${found.length > 1 ? 'Candidats' : 'Les plus proches'} : ${list}.`,
        };
  throw new Unreadable({
    en: `${found.length > 1 ? 'several devices are called' : 'there is no device'} “${device}”.${hint.en}`,
    fr: `${found.length > 1 ? 'plusieurs équipements s’appellent' : 'il n’y a pas d’équipement'} « ${device} ».${hint.fr}`,
  });
}
