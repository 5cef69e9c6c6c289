import type { Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { coverageCommand } from './coverage.js';
import { evaluateCommand } from './evaluate.js';
import { importCommand } from './import.js';
import { listCommand } from './list.js';
import { reportCommand } from './report.js';
import { sorCommand } from './sor.js';

/** `brassage cert …`: results of cable testers, from files and without a server. */
export function certCommands(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const cert = program
    .command('cert')
    .summary('read and judge the results of cable testers')
    .description('Read the results of cable testers, judge them, and say which links of a plan are proven.');
  listCommand(cert, io, end);
  importCommand(cert, io, end);
  evaluateCommand(cert, io, end);
  coverageCommand(cert, io, end);
  reportCommand(cert, io, end);
  sorCommand(cert, io, end);
}
