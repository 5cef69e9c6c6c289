import { grammarOf, readAnswer } from '#devices';
import { z } from 'zod';
import type { Judge } from '../../harness/acceptance-set.js';
import { readJson } from '../../harness/read-json.js';
import { filesOf, platformOf, textOf, type NetconfigCase } from './case.js';
import { rowDifferences } from './parse/rows.js';

const rowsSchema = z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())])));

/** The rows that the answer of a command says, and every fact that both sides state. */
export const parse: Judge<NetconfigCase> = async (one, { folder, emit }) => {
  const [input = ''] = filesOf(one.input);
  const [expected = ''] = filesOf(one.expected);
  const command = one.command ?? '';
  const grammar = grammarOf(platformOf(one), command);
  if (!grammar) return [`no grammar for "${command}" of ${one.platform}`];
  const answer = readAnswer(await textOf(folder, input), grammar);
  emit(answer);
  if (answer.state === 'refused' || answer.state === 'unread')
    return [`${answer.state}, line ${answer.line}: ${answer.text}`];
  const rows = answer.state === 'rows' ? answer.rows : [];
  return rowDifferences(command, grammar.platform, rows, await readJson(folder, expected, rowsSchema));
};
