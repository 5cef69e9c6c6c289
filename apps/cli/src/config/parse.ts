import { configText, maskTree, parseConfig, rulesOf } from '#netconfig';
import type { Command } from 'commander';
import { jsonText, readText } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { platformOption } from './diff.js';

interface ParseFlags {
  readonly json?: true;
  readonly platform: string;
}

/** `brassage config parse`: a configuration as the tree of lines that it means. */
export function parseCommand(config: Command, io: Io): void {
  config
    .command('parse')
    .summary('read a configuration as a tree')
    .description('Reads a configuration as the tree of lines that it means. Secrets are masked.')
    .argument('<file>', 'configuration as the device prints it')
    .addOption(platformOption())
    .addOption(options.json())
    .action((file: string, flags: ParseFlags) => parse(file, flags, io));
}

async function parse(file: string, { json, platform }: ParseFlags, io: Io): Promise<void> {
  const rules = rulesOf(platform);
  const tree = maskTree(parseConfig(await readText(file), rules), rules);
  io.out(json ? jsonText({ platform, tree }) : configText(tree));
}
