import type { Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { allocateCommand } from './allocate.js';
import { exportIpCommand } from './export.js';
import { importIpCommand } from './import.js';
import { observeCommand } from './observe.js';
import { renumberCommand } from './renumber.js';
import { whatIfCommand } from './what-if.js';

/** `brassage ip …`: the addressing plan of a plan file. */
export function ipCommands(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const ip = program
    .command('ip')
    .summary('work with the addressing plan of a plan file')
    .description(
      'Brings the addressing plan of a phpIPAM in, exports it to other programs, and helps to design it. Only import writes a plan, into the file that --out names.',
    );
  importIpCommand(ip, io, end);
  exportIpCommand(ip, io);
  allocateCommand(ip, io, end);
  renumberCommand(ip, io, end);
  whatIfCommand(ip, io, end);
  observeCommand(ip, io, end);
}
