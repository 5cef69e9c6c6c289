import { grammarOf, grammars, readAnswer, type AnswerRow } from '#devices';
import type { Command } from 'commander';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { jsonText, readText } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import type { Said } from '../said.js';

interface ParseFlags {
  readonly json?: true;
  readonly platform: string;
  readonly command: string;
}

/** `brassage devices parse`: what a device answered to a command, as rows of named facts. */
export function parseAnswerCommand(devices: Command, io: Io, end: (code: ExitCode) => void): void {
  devices
    .command('parse')
    .summary('read what a device answered to a command')
    .description(
      'Reads the printed answer of a device as rows of named facts. Needs no server. An answer that is not understood ends with 2 and its line; one that says nothing has no rows.',
    )
    .argument('<file>', 'the answer, as the device printed it')
    .requiredOption('--platform <name>', 'platform of the device, such as ios-xe, nx-os, eos, junos')
    .requiredOption('--command <text>', 'the command that was asked, in full: "show lldp neighbors"')
    .addOption(options.json())
    .action(async (file: string, flags: ParseFlags) => end(await parse(file, flags, io)));
}

async function parse(file: string, { json, platform, command }: ParseFlags, io: Io): Promise<ExitCode> {
  const grammar = grammarOf(platform, command);
  if (!grammar) {
    const known = knownCommands(platform);
    throw new Unreadable({
      en: `no grammar for "${command}" of ${platform}; ${known.en}`,
      fr: `aucune grammaire pour « ${command} » de ${platform} ; ${known.fr}`,
    });
  }
  const answer = readAnswer(await readText(file), grammar);
  if (answer.state === 'refused')
    throw new Unreadable({
      en: `${file}:${answer.line}: the device refused the command: ${answer.text}`,
      fr: `${file}:${answer.line} : l’équipement a refusé la commande : ${answer.text}`,
    });
  if (answer.state === 'unread')
    throw new Unreadable({
      en: `${file}:${answer.line}: not understood: ${answer.text}`,
      fr: `${file}:${answer.line} : non compris : ${answer.text}`,
    });
  const rows = answer.state === 'rows' ? answer.rows : [];
  if (json) io.out(jsonText({ platform, command, rows }));
  else io.out(rows.map(rowText).join('\n'));
  return EXIT.fine;
}

const rowText = (row: AnswerRow): string =>
  Object.entries(row)
    .map(([field, value]) => `${field}: ${typeof value === 'string' ? value : value.join(', ')}\n`)
    .join('');

/** What may be asked instead: the commands of the platform, or the platforms. */
function knownCommands(platform: string): Said {
  const commands = grammars.filter((it) => it.platform === platform).flatMap((it) => it.commands);
  const list = commands.toSorted().join(', ');
  if (commands.length > 0)
    return { en: `known for ${platform}: ${list}`, fr: `connues pour ${platform} : ${list}` };
  const platforms = [...new Set(grammars.map((it) => it.platform))].toSorted().join(', ');
  return { en: `known platforms: ${platforms}`, fr: `plateformes connues : ${platforms}` };
}
