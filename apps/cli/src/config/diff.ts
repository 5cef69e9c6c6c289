import {
  commandText,
  differenceOf,
  differenceText,
  maskSecrets,
  maskTree,
  parseConfig,
  platformRules,
  remediationFor,
  rulesOf,
  secretChecks,
  withSecretsOf,
  type ConfigRules,
  type ConfigTree,
  type DifferenceLine,
  type SecretCheck,
} from '#netconfig';
import { renderFinding, type Language } from '#findings';
import { verifySecret } from '#secrets';
import { Option, type Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import { tellFindings } from '../findings-text.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { encodingOption, readConfig, type Encoding } from './read-config.js';
import { configWords, wordFor } from './words.js';

interface DiffFlags {
  readonly json?: true;
  readonly intended: string;
  readonly running: string;
  readonly platform: string;
  readonly commands?: true;
  readonly encoding?: Encoding;
}

/** The platforms whose configurations can be read. */
export const platformOption = (): Option =>
  new Option('--platform <platform>', 'operating system of the device')
    .choices([...platformRules.keys()])
    .makeOptionMandatory();

/** `brassage config diff`: what differs between two configurations, and what would mend it. */
export function compareCommand(config: Command, io: Io, end: (code: ExitCode) => void): void {
  config
    .command('diff')
    .summary('compare an intended configuration with a running one')
    .description(
      'Shows what differs, section by section, and the lines that would make the running configuration the intended one. Secrets are masked; one that the intended file says in the clear is verified against the hash of the device.',
    )
    .requiredOption('--intended <file>', 'what the device should have')
    .requiredOption('--running <file>', 'what it has')
    .addOption(platformOption())
    .addOption(encodingOption())
    .option('--commands', 'print the lines to send in place of the difference')
    .addOption(options.json())
    .action(async (flags: DiffFlags) => end(await diff(flags, io)));
}

async function diff(flags: DiffFlags, io: Io): Promise<ExitCode> {
  const rules = rulesOf(flags.platform);
  const files = await Promise.all(
    [flags.running, flags.intended].map((path) => readConfig(path, flags.encoding)),
  );
  const [running, wanted] = files.map(({ text }) => parseConfig(text, rules)) as [ConfigTree, ConfigTree];
  const findings = files.flatMap((file) => file.findings);
  const secrets = secretChecks(running, wanted, rules, verifySecret);
  const intended = withSecretsOf(running, wanted, rules, verifySecret);
  const difference = differenceText(masked(differenceOf(running, intended, rules), rules));
  const remediation = commandText(maskTree(remediationFor(running, intended, rules), rules), rules);
  const same = remediation.trim() === '';
  if (flags.json)
    io.out(
      jsonText({
        same,
        difference,
        remediation,
        secrets,
        findings: findings.map((it) => renderFinding(it, io.language)),
      }),
    );
  else if (flags.commands) io.out(remediation);
  else io.out(difference);
  if (flags.json) return same ? EXIT.fine : EXIT.findings;
  tellFindings(findings, io);
  io.talk(`${said(secrets, io.language)}${same ? `${configWords(io.language).same}\n` : ''}`);
  return same ? EXIT.fine : EXIT.findings;
}

/** Line by line, before any sign stands in front of a secret's line. */
function masked(lines: readonly DifferenceLine[], rules: ConfigRules): DifferenceLine[] {
  return lines.map((line) => ({
    ...line,
    text: maskSecrets(line.text, rules),
    children: masked(line.children, rules),
  }));
}

/** The secrets that are not proven equal, one a line. */
function said(secrets: readonly SecretCheck[], language: Language): string {
  const words = configWords(language);
  return secrets
    .filter(({ verdict }) => verdict !== 'equal')
    .map(({ where, verdict }) => `${words.secret(wordFor(words.verdicts, verdict), where.join(' › '))}\n`)
    .join('');
}
