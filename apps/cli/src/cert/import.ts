import type { Language } from '#findings';
import { writeTestJson } from '#certification';
import type { Command } from 'commander';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { profileOption, readResults } from './read-results.js';

interface ImportFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly profile?: string;
}

/** `brassage cert import`: what a tester's file says, test by test. */
export function importCommand(cert: Command, io: Io): void {
  cert
    .command('import')
    .summary('read the results of a cable tester')
    .description(
      'Reads a file of a tester: a table (CSV), an OTDR trace (SOR) or canonical JSON. --json writes the canonical form.',
    ) // prettier-ignore
    .argument('<file>', 'file of the tester')
    .addOption(profileOption())
    .addOption(options.lang(io))
    .addOption(options.json())
    .action((file: string, flags: ImportFlags) => importResults(file, flags, io));
}

async function importResults(file: string, { json, lang, profile }: ImportFlags, io: Io): Promise<void> {
  const { records, findings, profile: used } = await readResults(file, profile);
  for (const finding of findings) io.talk(`${findingLines(finding, lang, io.colour).join('\n')}\n`);
  io.talk(`${records.length} tests, ${used}\n`);
  if (json) io.out(writeTestJson(records));
  else for (const { identifier, result, limitName, marginDb } of records) io.out(`${identifier.padEnd(16)} ${result.padEnd(13)} ${marginDb === null ? '' : `${marginDb} dB`.padEnd(9)} ${limitName}\n`); // prettier-ignore
}
