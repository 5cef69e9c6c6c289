import { renderFinding } from '#findings';
import { configText, maskTree, parseConfig, rulesOf } from '#netconfig';
import type { Command } from 'commander';
import { jsonText } from '../files.js';
import { tellFindings } from '../findings-text.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { platformOption } from './diff.js';
import { encodingOption, readConfig, type Encoding } from './read-config.js';

interface ParseFlags {
  readonly json?: true;
  readonly platform: string;
  readonly encoding?: Encoding;
}

/** `brassage config parse`: a configuration as the tree of lines that it means. */
export function parseCommand(config: Command, io: Io): void {
  config
    .command('parse')
    .summary('read a configuration as a tree')
    .description('Reads a configuration as the tree of lines that it means. Secrets are masked.')
    .argument('<file>', 'configuration as the device prints it')
    .addOption(platformOption())
    .addOption(encodingOption())
    .addOption(options.json())
    .action((file: string, flags: ParseFlags) => parse(file, flags, io));
}

async function parse(file: string, { json, platform, encoding }: ParseFlags, io: Io): Promise<void> {
  const rules = rulesOf(platform);
  const { text, findings } = await readConfig(file, encoding);
  const tree = maskTree(parseConfig(text, rules), rules);
  if (!json) tellFindings(findings, io);
  io.out(
    json
      ? jsonText({ platform, tree, findings: findings.map((it) => renderFinding(it, io.language)) })
      : configText(tree),
  );
}
