import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { freshComparison } from './collect.js';
import { comparisonLines, type Comparison } from './comparison.js';
import { words } from '../words.js';

interface CompareFlags extends ServerFlags {
  readonly json?: true;
  readonly last?: true;
}

/** `brassage devices compare`: the plan against what devices see, cable by cable. */
export function compareDevicesCommand(devices: Command, io: Io, end: (code: ExitCode) => void): void {
  devices
    .command('compare <project>')
    .summary('compare the plan with what devices see')
    .description(
      'Compares the plan with the LLDP neighbours of its devices, cable by cable: as planned, different, not seen. Exit 1 unless all are as planned.',
    )
    .option('--last', 'show the last comparison without asking the devices again')
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .addOption(options.json())
    .action(async (project: string, flags: CompareFlags) => end(await compare(project, flags, io)));
}

async function compare(code: string, flags: CompareFlags, io: Io): Promise<ExitCode> {
  const server = Server.from(flags, io);
  const comparison = flags.last
    ? await server.get<Comparison>(`/projects/${await server.projectId(code)}/comparison`)
    : await freshComparison(server, code);
  if (flags.json) io.out(jsonText(comparison));
  else
    io.out(
      comparisonLines(comparison, io.language)
        .map((line) => `${line}\n`)
        .join(''),
    );
  if (comparison.at === null) io.talk(`${words(io.language).neverAsked}\n`);
  const asPlanned = comparison.rows.every(({ verdict }) => verdict === 'as-planned');
  return asPlanned && comparison.unplanned.length === 0 ? EXIT.fine : EXIT.findings;
}
