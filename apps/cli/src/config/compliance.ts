import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { configWords, wordFor } from './words.js';

interface ComplianceFlags extends ServerFlags {
  readonly json?: true;
  readonly under: string;
  readonly remediation?: true;
}

interface Line {
  readonly name: string;
  readonly location: string;
  readonly compliant: boolean | null;
  readonly features: readonly { readonly feature: string; readonly compliant: boolean }[];
  readonly breaches: readonly {
    readonly rule: string;
    readonly kind: string;
    readonly path: readonly string[];
  }[];
  readonly remediation: string;
}

/** `brassage config compliance`: the last backups against the plan and the golden rules. */
export function complianceCommand(config: Command, io: Io, end: (code: ExitCode) => void): void {
  config
    .command('compliance')
    .summary('compare the last backups with the plan and the golden rules')
    .description(
      'Tells for each device, by place, which features differ from what the plan wants and which golden rules are broken. With --remediation it also says the lines that a push would send.',
    )
    .option('--under <path>', 'only devices at this place', '')
    .option('--remediation', 'with the lines that mend it')
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .addOption(options.json())
    .action(async (flags: ComplianceFlags) => end(await compliance(flags, io)));
}

async function compliance(flags: ComplianceFlags, io: Io): Promise<ExitCode> {
  const server = Server.from(flags, io);
  const { items } = await server.get<{ items: Line[] }>(
    `/compliance?under=${encodeURIComponent(flags.under)}`,
  );
  if (flags.json) io.out(jsonText(items));
  else for (const line of items) io.out(lineText(line, flags.remediation === true, io));
  return items.every(({ compliant }) => compliant === true) ? EXIT.fine : EXIT.findings;
}

function lineText(
  { name, location, compliant, features, breaches, remediation }: Line,
  withLines: boolean,
  { language }: Io,
): string {
  const words = configWords(language);
  const sign = compliant === null ? '·' : compliant ? '✔' : '✖';
  const differing = features
    .filter((it) => !it.compliant)
    .map(({ feature }) => wordFor(words.features, feature));
  const said =
    compliant === null
      ? words.neverBackedUp
      : differing.length > 0
        ? words.differsIn(differing.join(', '))
        : words.asPlanned;
  const broken = breaches.map(
    ({ rule, kind, path }) => `  ${rule} (${wordFor(words.rules, kind)}): ${path.join(' › ')}`,
  );
  const lines = withLines
    ? remediation
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `    ${line}`)
    : [];
  return `${[`${sign} ${location}/${name}  ${said}`, ...broken, ...lines].join('\n')}\n`;
}
