import { type Command } from 'commander';
import { EXIT, Unreadable, type ExitCode, WrongValue } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { configWords, wordFor } from './words.js';

interface PushFlags extends ServerFlags {
  readonly json?: true;
  readonly apply?: true;
  readonly timer: number;
  readonly reason: string;
  readonly soak: number;
  readonly maxFailures: number;
  readonly acceptLockout?: true;
  readonly acceptFindings?: true;
}

interface Push {
  readonly deviceId: string;
  readonly state: string;
  readonly outcome: string;
  readonly diff: string;
  readonly failed: boolean;
  readonly lockouts: readonly { readonly kind: string; readonly line: string }[];
  readonly findings: readonly { readonly code: string; readonly text: string; readonly blocks: boolean }[];
  readonly steps: readonly { readonly stage: string; readonly ok: boolean; readonly detail: string }[];
}

const GOOD = new Set(['confirmed', 'unchanged']);

/** `brassage config push`: through the server, which holds the lock, the vault and the register. */
export function pushCommand(config: Command, io: Io, end: (code: ExitCode) => void): void {
  config
    .command('push <project> <device...>')
    .summary('push intended configurations to devices, with a way back')
    .description(
      'Shows what would be sent to each device. With --apply it is sent in waves: one device, then 5 %, then 25 %, then the rest, never both of a pair together. A device goes back by itself unless the change is verified over a new session and confirmed.',
    )
    .option('--apply', 'send it; without this it is a dry run')
    .option('--timer <seconds>', 'after which a device goes back by itself', parseTimer, 120)
    .option('--soak <seconds>', 'to watch a wave before the next begins', parseCount, 0)
    .option('--max-failures <count>', 'more than these stop the run', parseCount, 0)
    .option('--accept-lockout', 'send even what would cut our own way in')
    .option('--accept-findings', 'send even what the rules of the plan are against')
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
  throw new WrongValue({
    en: 'Say whole seconds from 30 to 3600.',
    fr: 'Donnez un nombre entier de secondes de 30 à 3600.',
  });
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0 && count <= 86_400) return count;
  throw new WrongValue({
    en: 'Say a whole number from 0 to 86400.',
    fr: 'Donnez un nombre entier de 0 à 86400.',
  });
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
      throw new Unreadable({
        en: `${code} configures no device ${name}; it configures: ${[...known.keys()].join(', ')}`,
        fr: `${code} ne configure aucun équipement ${name} ; il configure : ${[...known.keys()].join(', ')}`,
      });
    return deviceId;
  });
  const body = {
    deviceIds,
    dryRun: flags.apply !== true,
    confirmTimeoutS: flags.timer,
    reason: flags.reason,
    soakS: flags.soak,
    maxFailures: flags.maxFailures,
    acceptLockout: flags.acceptLockout === true,
    acceptFindings: flags.acceptFindings === true,
  };
  const { job, run } = await server.post<{ job: string; run: string }>(`/projects/${id}/pushes`, body);
  if (flags.apply) io.talk(`${configWords(io.language).decideBy(run)}\n`);
  await server.done(job);
  // With those that lead back, where somebody decided so meanwhile.
  const pushes = await server.get<{ items: { id: string }[] }>(`/push-runs/${run}`);
  const nameOf = new Map(items.map((it) => [it.deviceId, it.name]));
  const results: (Push & { device: string })[] = [];
  for (const { id: pushId } of pushes.items) {
    const result = await server.get<Push>(`/pushes/${pushId}`);
    results.push({ device: nameOf.get(result.deviceId) ?? result.deviceId, ...result });
  }
  if (flags.json) io.out(jsonText(results));
  else for (const result of results) io.out(pushText(result, io));
  return results.every(({ state, failed }) => GOOD.has(state) && !failed) ? EXIT.fine : EXIT.failed;
}

function pushText(
  { device, state, outcome, diff, lockouts, findings, steps }: Push & { device: string },
  { language }: Io,
): string {
  const words = configWords(language);
  const failed = steps.filter(({ ok }) => !ok).map(({ stage, detail }) => `  ✖ ${stage}: ${detail}`);
  const lines = diff
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `  ${line}`);
  const cut = lockouts.map(({ kind, line }) => `  ! ${words.wouldLock(wordFor(words.lockouts, kind), line)}`);
  const found = findings.map(({ code, text, blocks }) => `  ${blocks ? '!' : '·'} ${code}: ${text}`);
  return `${[`${device}: ${wordFor(words.pushes, state)} (${outcome})`, ...lines, ...cut, ...found, ...failed].join('\n')}\n`;
}
