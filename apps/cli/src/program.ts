import { Command } from 'commander';
import { createRequire } from 'node:module';
import { certCommands } from './cert/commands.js';
import { catalogueCommand } from './bring/catalogue.js';
import { netBoxCommand } from './bring/netbox.js';
import { backupCommand } from './config/backup.js';
import { complianceCommand } from './config/compliance.js';
import { compareCommand } from './config/diff.js';
import { parseCommand } from './config/parse.js';
import { decideCommand } from './config/decide.js';
import { pushCommand } from './config/push.js';
import { readCommand } from './config/read.js';
import { renderConfigCommand } from './config/render.js';
import { collectCommand } from './devices/collect.js';
import { compareDevicesCommand } from './devices/compare.js';
import { parseAnswerCommand } from './devices/parse.js';
import type { ExitCode } from './exit.js';
import type { Io } from './io.js';
import { ipCommands } from './ip/commands.js';
import { frenchHelp } from './french/help.js';
import { localise } from './localise.js';
import { options } from './options.js';
import type { Said } from './said.js';
import { checkCommand } from './plan/check.js';
import { connectCommand } from './plan/connect.js';
import { differenceCommand } from './plan/difference.js';
import { documentsCommand } from './plan/documents.js';
import { drawCommand } from './plan/draw.js';
import { exportCommand } from './plan/export.js';
import { importTableCommand } from './plan/import-table.js';
import { movesCommand } from './plan/moves.js';
import { newCommand } from './plan/new.js';
import { redlinesCommand } from './plan/redlines.js';
import { renderCommand } from './plan/render.js';
import { routeCommand } from './plan/route.js';
import { traceCommand } from './plan/trace.js';

const EXAMPLES = `
  $ brassage plan check examples/atelier-nord/plan.yaml
  $ brassage plan draw examples/atelier-nord/plan.yaml -o out/
  $ brassage plan trace examples/atelier-nord/plan.yaml SR2/P1:07
  $ brassage plan route examples/atelier-nord/plan.yaml SR2/acc-n1:Te1/1/4 RG-A/core-1:TwentyFiveGigE1/0/20
  $ brassage plan connect examples/atelier-nord/plan.yaml 'SR2/P2:23-24 -> acc-n2:Gi1/0/47-48'
  $ brassage plan render examples/atelier-nord/plan.yaml acc-n1
  $ brassage config diff --intended wanted.txt --running running.txt --platform ios-xe
`;

const AFTER: Said = {
  en: `
Examples:${EXAMPLES}
Exit codes: 0 fine · 1 findings at or above --fail-on, or differences · 2 wrong usage or unreadable input ·
3 something outside failed.
Results go to standard output, talk goes to standard error.
`,
  fr: `
Exemples :${EXAMPLES}
Codes de sortie : 0 tout va bien · 1 constats à partir de --fail-on, ou différences · 2 mauvaise commande ou
entrée illisible · 3 échec au-dehors. Les résultats vont sur la sortie standard, le reste sur la sortie d’erreur.
`,
};

const MORE_HELP: Said = {
  en: '(add --help for what is possible)',
  fr: '(ajoutez --help pour voir ce qui est possible)',
};

/** The whole command line. `end` takes the exit code of a command that has more to say than success. */
export function createProgram(io: Io, end: (code: ExitCode) => void): Command {
  const inLanguage = (english: string): string => (io.language === 'fr' ? frenchHelp(english) : english);
  const program = new Command('brassage')
    .description(
      'Plan. Patch. Push. Prove.\nOne model from the first sketch of a network extension to the signed as-built file.',
    )
    .version(versionOf(), '-V, --version', 'print the version')
    // Taken out before anything is parsed; it stands here so that the help names it.
    .addOption(options.lang(io))
    .helpOption('-h, --help', inLanguage('show help for a command'))
    .helpCommand('help [command]', inLanguage('show help for a command'))
    .showHelpAfterError(MORE_HELP[io.language])
    .addHelpText('after', AFTER[io.language]);
  const plan = program
    .command('plan')
    .summary('work with a plan file')
    .description('Work with a plan file, without a server.');
  newCommand(plan, io);
  checkCommand(plan, io, end);
  drawCommand(plan, io);
  traceCommand(plan, io);
  routeCommand(plan, io, end);
  connectCommand(plan, io, end);
  movesCommand(plan, io, end);
  renderCommand(plan, io, end);
  documentsCommand(plan, io);
  differenceCommand(plan, io);
  redlinesCommand(plan, io, end);
  importTableCommand(plan, io, end);
  exportCommand(plan, io);
  const config = program
    .command('config')
    .summary('compare, read, push and back up device configurations')
    .description('Compare, read, push and back up configurations of devices.');
  compareCommand(config, io, end);
  parseCommand(config, io);
  renderConfigCommand(config, io, end);
  readCommand(config, io);
  pushCommand(config, io, end);
  decideCommand(config, io, end);
  backupCommand(config, io, end);
  complianceCommand(config, io, end);
  const devices = program
    .command('devices')
    .summary('ask devices, and compare them with the plan')
    .description(
      'Ask the devices of a project for their state, and compare it with the plan; read what a device printed.',
    );
  collectCommand(devices, io, end);
  compareDevicesCommand(devices, io, end);
  parseAnswerCommand(devices, io, end);
  ipCommands(program, io, end);
  certCommands(program, io, end);
  catalogueCommand(program, io, end);
  netBoxCommand(program, io);
  localise(program, io.language);
  return quiet(program, io);
}

// The same help on every screen.
const HELP_WIDTH = 110;

/** Every command speaks through io and never ends the process itself. */
function quiet(command: Command, io: Io): Command {
  command.exitOverride().configureOutput({
    writeOut: io.out,
    writeErr: io.talk,
    getOutHelpWidth: () => HELP_WIDTH,
    getErrHelpWidth: () => HELP_WIDTH,
  });
  for (const inner of command.commands) quiet(inner, io);
  return command;
}

function versionOf(): string {
  const require = createRequire(import.meta.url);
  // Built files stand one folder deeper than sources.
  for (const path of ['../../../package.json', '../../../../package.json']) {
    const found = tryRequire(require, path);
    if (found?.name === 'brassage') return found.version;
  }
  return 'unknown';
}

function tryRequire(require: NodeJS.Require, path: string): { name: string; version: string } | null {
  try {
    return require(path) as { name: string; version: string };
  } catch (error) {
    if ((error as { code?: string }).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
