import { grammarOf, readAnswer, type AnswerRow } from '../commands/index.js';
import { grammarPlatform, stateQuestions, type StateQuestion, type StateSubject } from './questions.js';

/** An interface as a command line shows it. */
export interface CliInterface {
  readonly name: string;
  /** null: the device says something that is neither. */
  readonly isUp: boolean | null;
  /** Frames with errors since the counters began; null: the command does not say. */
  readonly errors: number | null;
}

/** A neighbour as a command line shows it; '' where it does not say. */
export interface CliNeighbour {
  readonly port: string;
  readonly device: string;
  readonly remotePort: string;
  readonly remotePortDescription: string;
  readonly remoteMac: string | null;
}

/** What a device said; null: it was not asked, refused, or was not understood. */
export interface CliState {
  readonly interfaces: readonly CliInterface[] | null;
  readonly vids: readonly number[] | null;
  readonly neighbours: readonly CliNeighbour[] | null;
  /** The questions that gave nothing, with the reason. */
  readonly unread: readonly string[];
}

/**
 * Asks a device for its interfaces, VLANs and neighbours, by the commands and grammars of its platform.
 * @param ask sends a command and gives its answer; what it throws is taken for a refusal of that command
 */
export async function cliState(
  platform: string,
  ask: (command: string) => Promise<string>,
): Promise<CliState> {
  const unread: string[] = [];
  const rowsAbout = async (subject: StateSubject): Promise<Asked | null> => {
    for (const question of (stateQuestions[platform] ?? []).filter(({ about }) => about === subject)) {
      const rows = await rowsOf(platform, question, ask);
      if (typeof rows !== 'string') return { rows, question };
      unread.push(`${question.command}: ${rows}`);
    }
    return null;
  };
  return {
    interfaces: mapped(await rowsAbout('interfaces'), interfaceOf),
    vids: mapped(await rowsAbout('vlans'), (field) => Number(field('vid') || 'none')),
    neighbours: mapped(await rowsAbout('neighbours'), neighbourOf),
    unread,
  };
}

interface Asked {
  readonly rows: readonly AnswerRow[];
  readonly question: StateQuestion;
}
/** The text of a field by what it means; '' where the row does not have it. */
type Field = (meaning: string) => string;

/** The rows of an answer, or why there are none. */
async function rowsOf(
  platform: string,
  { command }: StateQuestion,
  ask: (command: string) => Promise<string>,
): Promise<readonly AnswerRow[] | string> {
  const grammar = grammarOf(grammarPlatform(platform), command);
  if (!grammar) return 'no grammar reads it';
  let text: string;
  try {
    text = await ask(command);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const answer = readAnswer(text, grammar);
  if (answer.state === 'rows') return answer.rows;
  return answer.state === 'empty' ? [] : `${answer.state}: ${answer.text}`;
}

function mapped<T>(asked: Asked | null, read: (field: Field) => T): T[] | null {
  if (asked === null) return null;
  const { rows, question } = asked;
  return rows.map((row) => {
    const text = (name: string): string | undefined => {
      const value = row[name];
      return typeof value === 'string' ? value : value?.[0];
    };
    return read((meaning) => (question.fields[meaning] ?? []).map(text).find((it) => it !== undefined) ?? '');
  });
}

function interfaceOf(field: Field): CliInterface {
  const counted = field('errors');
  return {
    name: field('name'),
    isUp: isUp(field('status')),
    errors: /^\d+$/.test(counted) ? Number(counted) : null,
  };
}

/** Platforms say it in their own words; what is none of them is not guessed at. */
function isUp(status: string): boolean | null {
  if (/^\*?(up|connected|link.?up|running|active)\b/i.test(status)) return true;
  if (
    /^[*^]?(down|not ?connect\w*|disabled|admin\w*( down)?|adm|err-?disabled|inactive|sfpAbsent|xcvrAbsen\w*|noOperMem\w*|lower-?layer-?down)\b/i.test(
      status,
    )
  )
    return false;
  return null;
}

function neighbourOf(field: Field): CliNeighbour {
  const chassis = field('remoteMac');
  return {
    port: field('port'),
    device: field('device'),
    remotePort: field('remotePort'),
    remotePortDescription: field('remotePortDescription'),
    remoteMac: /^([\da-f]{2}[:-]?){5}[\da-f]{2}$|^([\da-f]{4}[.-]){2}[\da-f]{4}$/i.test(chassis)
      ? chassis
      : null,
  };
}
