import { InvalidArgumentError, type Command } from 'commander';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';

interface PushFlags extends ServerFlags {
  readonly json?: true;
  readonly apply?: true;
  readonly timer: number;
  readonly reason: string;
}

interface Push {
  readonly deviceId: string;
  readonly state: string;
  readonly outcome: string;
  readonly diff: string;
  readonly steps: readonly { readonly stage: string; readonly ok: boolean; readonly detail: string }[];
}

const GOOD = new Set(['confirmed', 'unchanged']);

/** `brassage config push`: through the server, which holds the lock, the vault and the register. */
export function pushCommand(config: Command, io: Io, end: (code: ExitCode) => void): void {
  config
    .command('push <project> <device...>')
    .summary('push intended configurations to devices, with a way back')
    .description(
      'Shows what would be sent to each device. With --apply it is sent, one device after another: the device goes back by itself unless the change is verified over a new session and confirmed.',
    )
    .option('--apply', 'send it; without this it is a dry run')
    .option('--timer <seconds>', 'after which a device goes back by itself', parseTimer, 120)
    .option('--reason <text>', 'for the register', '')
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .addOption(options.json())
    .action(async (project: string, devices: string[], flags: PushFlags) =>
      end(await push(project, devices, flags, io)),
    );
}

function parseTimer(text: string): number {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds >= 30 && seconds <= 3600) return seconds;
  throw new InvalidArgumentError('Say whole seconds from 30 to 3600.');
}

async function push(code: string, names: readonly string[], flags: PushFlags, io: Io): Promise<ExitCode> {
  const server = Server.from(flags, io);
  const id = await server.projectId(code);
  const { items } = await server.get<{ items: { deviceId: string; name: string }[] }>(
    `/projects/${id}/configurations`,
  );
  const known = new Map(items.map((it) => [it.name, it.deviceId]));
  const deviceIds = names.map((name) => {
    const deviceId = known.get(name);
    if (deviceId === undefined)
      throw new Unreadable(
        `${code} configures no device ${name}; it configures: ${[...known.keys()].join(', ')}`,
      );
    return deviceId;
  });
  const body = {
    deviceIds,
    dryRun: flags.apply !== true,
    confirmTimeoutS: flags.timer,
    reason: flags.reason,
  };
  const { job, pushes } = await server.post<{ job: string; pushes: string[] }>(
    `/projects/${id}/pushes`,
    body,
  );
  await server.done(job);
  const results: (Push & { device: string })[] = [];
  for (const [index, pushId] of pushes.entries()) {
    results.push({ device: names[index]!, ...(await server.get<Push>(`/pushes/${pushId}`)) });
  }
  if (flags.json) io.out(jsonText(results));
  else for (const result of results) io.out(pushText(result));
  return results.every(({ state }) => GOOD.has(state)) ? EXIT.fine : EXIT.failed;
}

function pushText({ device, state, outcome, diff, steps }: Push & { device: string }): string {
  const failed = steps.filter(({ ok }) => !ok).map(({ stage, detail }) => `  ✖ ${stage}: ${detail}`);
  const lines = diff.split('\n').filter((line) => line !== '').map((line) => `  ${line}`); // prettier-ignore
  return `${[`${device}: ${state} (${outcome})`, ...lines, ...failed].join('\n')}\n`;
}
