import type { Command } from 'commander';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { configWords, wordFor } from './words.js';

interface BackupFlags extends ServerFlags {
  readonly json?: true;
  readonly list?: true;
}

interface BackupLine {
  readonly deviceId: string;
  readonly name: string;
  readonly platform: string | null;
  readonly state: string;
  readonly goodAt: string | null;
  readonly detail: string;
}

interface Result {
  readonly devices: number;
  readonly changed: number;
  readonly failures: readonly { readonly device: string; readonly reason: string }[];
  /** Why the git repository could not be written to. */
  readonly exportFault?: string;
}

/** `brassage config backup`: reads configurations through the server and keeps them. */
export function backupCommand(config: Command, io: Io, end: (code: ExitCode) => void): void {
  config
    .command('backup [device...]')
    .summary('back the configurations of devices up')
    .description(
      'Reads the running configuration of these devices, or of all that can be reached, and keeps it: sealed as a whole, masked for reading. With --list nothing is read: it tells how the last backup of each device went.',
    )
    .option('--list', 'only tell how the last backups went')
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .addOption(options.json())
    .action(async (devices: string[], flags: BackupFlags) => end(await backup(devices, flags, io)));
}

async function backup(names: readonly string[], flags: BackupFlags, io: Io): Promise<ExitCode> {
  const server = Server.from(flags, io);
  const { items } = await server.get<{ items: BackupLine[] }>('/backups');
  const unknown = names.find((name) => !items.some((it) => it.name === name));
  if (unknown !== undefined)
    throw new Unreadable({
      en: `the plan gives no device ${unknown} a management address; it gives one to: ${items.map(({ name }) => name).join(', ')}`,
      fr: `le plan ne donne d’adresse de gestion à aucun équipement ${unknown} ; il en donne une à : ${items.map(({ name }) => name).join(', ')}`,
    });
  const chosen = names.length === 0 ? items : items.filter(({ name }) => names.includes(name));
  if (flags.list) {
    if (flags.json) io.out(jsonText(chosen));
    else for (const line of chosen) io.out(lineText(line, io));
    return chosen.some(({ state }) => state === 'failed') ? EXIT.findings : EXIT.fine;
  }
  const body = names.length === 0 ? {} : { deviceIds: chosen.map(({ deviceId }) => deviceId) };
  const { job } = await server.post<{ job: string }>('/backups', body);
  const result = await server.done<Result>(job);
  if (flags.json) io.out(jsonText(result));
  else {
    const good = result.devices - result.failures.length;
    io.out(`${configWords(io.language).backedUp(good, result.devices, result.changed)}\n`);
    for (const { device, reason } of result.failures) io.out(`✖ ${device}: ${reason}\n`);
    if (result.exportFault !== undefined) io.out(`✖ ${result.exportFault}\n`);
  }
  return result.failures.length > 0 || result.exportFault !== undefined ? EXIT.failed : EXIT.fine;
}

function lineText({ name, platform, state, goodAt, detail }: BackupLine, { language }: Io): string {
  const words = configWords(language);
  const sign = state === 'good' ? '✔' : state === 'failed' ? '✖' : '·';
  const reason = state === 'failed' ? `  ${detail}` : '';
  return `${sign} ${name}  ${platform ?? words.noPlatform}  ${wordFor(words.backups, state)}  ${goodAt ?? words.never}${reason}\n`;
}
