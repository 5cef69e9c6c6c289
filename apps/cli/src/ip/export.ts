import { join } from 'node:path';
import { ipExportFormats, ipExports, type IpExportFormat, type Layer } from '#plan';
import { Argument, type Command } from 'commander';
import { Unreadable, WrongValue } from '../exit.js';
import { bytesOfText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan, objectsOf } from '../plan/load-plan.js';
import { findOne } from './find.js';
import { words } from '../words.js';

interface ExportFlags {
  readonly out?: string;
  readonly layer: Layer;
  readonly vrf?: string;
  readonly domain?: string;
  readonly server?: string;
  readonly serial?: number;
}

/** `brassage ip export`: the addressing plan as configuration of another program. */
export function exportIpCommand(ip: Command, io: Io): void {
  ip.command('export')
    .summary('write the addressing plan for Kea, ISC DHCP, BIND, hosts, Ansible or access lists')
    .description(
      'Writes the addressing plan as configuration of another program: one file on standard output, several into a folder.',
    )
    .addArgument(new Argument('<format>', 'what to write').choices(ipExportFormats))
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .addOption(options.out('folder of the files'))
    .addOption(options.layer('before, after, or the number of a step').default('after'))
    .option('--vrf <name>', 'a VRF instead of the global table')
    .option('--domain <name>', 'DNS domain; else the one that most DHCP scopes tell')
    .option('--server <address>', 'only the scopes of this DHCP server')
    .option('--serial <number>', 'serial of the DNS zones; else the day and 00', serialOf)
    .action((format: IpExportFormat, file: string, flags: ExportFlags) => exportIp(format, file, flags, io));
}

/** RFC 1982: 32 bits. */
function serialOf(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 32) return Number(text);
  throw new WrongValue({
    en: 'A whole number below 4294967296.',
    fr: 'Un nombre entier inférieur à 4294967296.',
  });
}

async function exportIp(format: IpExportFormat, file: string, flags: ExportFlags, io: Io): Promise<void> {
  const objects = objectsOf(await loadPlan(file), flags.layer);
  const files = ipExports(objects, format, {
    vrfId: flags.vrf === undefined ? null : findOne(objects, ['vrf'], flags.vrf).id,
    serial: flags.serial ?? Number(`${io.now().toISOString().slice(0, 10).replaceAll('-', '')}00`),
    ...(flags.domain === undefined ? {} : { domain: flags.domain }),
    ...(flags.server === undefined ? {} : { server: flags.server }),
  });
  const [only, ...more] = files;
  if (!only) io.talk(`${words(io.language).nothingToWrite}\n`);
  else if (flags.out !== undefined) {
    await writeFiles(
      flags.out,
      files.map(({ name, text }) => ({ name, bytes: bytesOfText(text) })),
    );
    for (const { name } of files) io.out(`${join(flags.out, name)}\n`);
  } else if (more.length === 0) io.out(only.text);
  else
    throw new Unreadable({
      en: `these are ${files.length} files (${files.map(({ name }) => name).join(', ')}): name a folder with -o`,
      fr: `ce sont ${files.length} fichiers (${files.map(({ name }) => name).join(', ')}) : nommez un dossier avec -o`,
    });
}
