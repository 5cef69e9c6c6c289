import type { Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { allocateCommand } from './allocate.js';
import { exportIpCommand } from './export.js';
import { observeCommand } from './observe.js';
import { renumberCommand } from './renumber.js';
import { whatIfCommand } from './what-if.js';

/** `brassage ip …`: the addressing plan of a plan file. */
export function ipCommands(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const ip = program
    .command('ip')
    .summary('work with the addressing plan of a plan file')
    .description(
      'Exports the addressing plan to other programs, and helps to design it. Nothing is changed.',
    );
  exportIpCommand(ip, io);
  allocateCommand(ip, io, end);
  renumberCommand(ip, io, end);
  whatIfCommand(ip, io, end);
  observeCommand(ip, io, end);
}
