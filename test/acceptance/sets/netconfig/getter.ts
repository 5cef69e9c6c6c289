import { grammars, readAnswer, type AnswerRow } from '#devices';
import { maskSecrets } from '#netconfig';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Judge } from '../../harness/acceptance-set.js';
import { readJson } from '../../harness/read-json.js';
import { filesOf, platformOf, rulesFor, textOf, type NetconfigCase } from './case.js';
import { getters } from './getter/getters.js';
import { recordDifferences } from './getter/records.js';
import { listDifferences } from './trees.js';

type NetconfigJudge = Judge<NetconfigCase>;

/** The recorder wrote every sign of a command as `_`, and its pipes behind it. */
const plain = (command: string): string =>
  command
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replace(/ exc incomplete$/, '')
    .replace(/ vrf test$/, ' vrf all')
    .trim();

/**
 * What the peer makes of recorded answers, compared with our rows of the same commands: nothing missing, nothing
 * invented, and every fact that both state the same after normalisation (`getter/`).
 */
export const getter: NetconfigJudge = async (one, { folder, emit }) => {
  const name = one.command ?? '';
  const [expected = ''] = filesOf(one.expected);
  if (name.startsWith('get_config')) return await config(one, folder, emit);
  const known = getters[name];
  if (!known) return [`${name} is not read`];
  const files = new Map(
    filesOf(one.input).map((file) => [plain(basename(file).replace(/\.[^.]*$/, '')), file] as const),
  );
  const answers: (readonly AnswerRow[])[] = [];
  for (const commands of known.commands) {
    const command = commands.find((each) => files.has(plain(each)));
    if (command === undefined) return [`no recorded answer of ${commands.join(' or ')} as text`];
    const grammar = grammars.find(
      (it) => it.platform === platformOf(one) && it.commands.some((each) => plain(each) === plain(command)),
    );
    if (!grammar) return [`no grammar for "${command}" of ${one.platform}`];
    const file = files.get(plain(command)) ?? '';
    if (!/\.(?:txt|text)$/.test(file)) return [`${command} is recorded as data, not as text`];
    const answer = readAnswer(await textOf(folder, file), grammar);
    if (answer.state === 'refused' || answer.state === 'unread')
      return [`${command}: ${answer.state}, line ${answer.line}: ${answer.text}`];
    answers.push(answer.state === 'rows' ? answer.rows : []);
  }
  const ours = known.ours(...answers);
  emit(ours);
  const theirs = known.theirs((await readJson(folder, expected, z.unknown())) as never);
  return recordDifferences(ours, theirs, known.names);
};

const configSchema = z.object({ running: z.string(), startup: z.string() });

/** Configurations: the text itself, and for the sanitised view the same places masked. */
async function config(
  one: NetconfigCase,
  folder: string,
  emit: (raw: unknown) => void,
): Promise<readonly string[]> {
  const [expected = ''] = filesOf(one.expected);
  const wanted = await readJson(folder, expected, configSchema);
  const isSanitised = one.command?.includes('sanitized') ?? false;
  const differences: string[] = [];
  for (const part of ['running', 'startup'] as const) {
    // Where a case asks for one of the two, the other is left empty.
    if (wanted[part] === '') continue;
    const file = filesOf(one.input).find((it) => it.includes(part));
    if (file === undefined || !/\.(?:txt|text)$/.test(file)) {
      differences.push(`${part}: not recorded as text`);
      continue;
    }
    const text = await textOf(folder, file);
    const ours = isSanitised ? maskSecrets(text, rulesFor(one)) : text;
    emit(ours);
    differences.push(...listDifferences(said(ours), said(wanted[part])).map((line) => `${part}: ${line}`));
  }
  return differences;
}

/** Lines that say something of the device: no empty ones, none of the show command itself; one word for all masks. */
const said = (text: string): string[] =>
  text
    .replaceAll(/(?: \d)? <(?:masked|removed)>/gi, ' <>')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(
      (line) =>
        line !== '' &&
        !/^(?:Building configuration|Current configuration|Using \d+|!(?:Command|Time|Running|!)|! (?:Last configuration change|NVRAM config))/.test(
          line,
        ),
    );
