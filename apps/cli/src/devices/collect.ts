import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { deviceLines, type Comparison } from './comparison.js';

interface CollectFlags extends ServerFlags {
  readonly json?: true;
}

/** `brassage devices collect`: asks every managed device of a project for its state. */
export function collectCommand(devices: Command, io: Io, end: (code: ExitCode) => void): void {
  devices
    .command('collect <project>')
    .summary('ask the devices of a project for their state')
    .description(
      'Asks every device of the project that has a management address, by SNMP, for its system, interfaces and LLDP neighbours.',
    )
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .addOption(options.json())
    .action(async (project: string, flags: CollectFlags) => end(await collect(project, flags, io)));
}

async function collect(code: string, flags: CollectFlags, io: Io): Promise<ExitCode> {
  const comparison = await freshComparison(Server.from(flags, io), code);
  if (flags.json) io.out(jsonText({ at: comparison.at, devices: comparison.devices }));
  else
    io.out(
      deviceLines(comparison, io.language)
        .map((line) => `${line}\n`)
        .join(''),
    );
  return comparison.devices.every(({ error }) => error === null) ? EXIT.fine : EXIT.failed;
}

/** Has the devices asked now, and gives what came of it. */
export async function freshComparison(server: Server, code: string): Promise<Comparison> {
  const id = await server.projectId(code);
  const { job } = await server.post<{ job: string }>(`/projects/${id}/comparison`);
  return server.done<Comparison>(job);
}
