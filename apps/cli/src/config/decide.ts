import type { Command } from 'commander';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { configWords } from './words.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';

const DECISIONS = ['go-on', 'roll-back'] as const;
type Decision = (typeof DECISIONS)[number];

/** `brassage config decide`: what a person says of a run of pushes while it goes. */
export function decideCommand(config: Command, io: Io, end: (code: ExitCode) => void): void {
  config
    .command('decide <run> <decision>')
    .summary('have a run of pushes go on now, or back')
    .description(
      'go-on ends the watching of a wave: the next begins now. roll-back stops the run and leads every device of it back to what it had. Only an approver may.',
    )
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .action(async (run: string, text: string, flags: ServerFlags) =>
      end(await decide(run, parseDecision(text), flags, io)),
    );
}

function parseDecision(text: string): Decision {
  const decision = DECISIONS.find((it) => it === text);
  if (decision) return decision;
  throw new Unreadable({
    en: `a run is decided by ${DECISIONS.join(' or ')}, not by ${text}`,
    fr: `un envoi se décide par ${DECISIONS.join(' ou ')}, pas par ${text}`,
  });
}

async function decide(run: string, decision: Decision, flags: ServerFlags, io: Io): Promise<ExitCode> {
  await Server.from(flags, io).post(`/push-runs/${run}/decisions`, { decision });
  const words = configWords(io.language);
  io.talk(`${decision === 'go-on' ? words.goesOn : words.goesBack}\n`);
  return EXIT.fine;
}
