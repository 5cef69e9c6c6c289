import { readFile } from 'node:fs/promises';
import { Duplex } from 'node:stream';
import { parse } from 'yaml';
import { z } from 'zod';

const commands = z.record(z.string(), z.string().nullable());
const recordingSchema = z.looseObject({
  init_prompt: z.string().nullish(),
  commands: z.union([commands, z.array(commands)]),
});

/** What was typed, line end included or a single key, and the bytes that came back. */
export interface Exchange {
  readonly typed: string;
  readonly answer: string;
}

/** A session as it was recorded. Without `greeting` every command had a channel of its own. */
export interface Recording {
  readonly greeting: string | null;
  readonly exchanges: readonly Exchange[];
}

/** Reads a recording. @throws if it is none */
export async function readRecording(path: string): Promise<Recording> {
  const { init_prompt, commands: said } = recordingSchema.parse(parse(await readFile(path, 'utf8')));
  const entries = (Array.isArray(said) ? said : [said]).flatMap((it) => Object.entries(it));
  return {
    greeting: init_prompt == null ? null : bytesOf(init_prompt),
    exchanges: entries.map(([typed, answer]) => ({ typed: bytesOf(typed), answer: bytesOf(answer ?? '') })),
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  e: '\u001b',
  b: '\b',
  a: '\u0007',
  '0': '\u0000',
};

/** Recordings write control characters as escapes (`\r`, `\x20`, `\e`). */
export function bytesOf(text: string): string {
  return text.replaceAll(/\\(x[0-9a-fA-F]{2}|[\s\S])/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code),
  );
}

const isPager = (text: string): boolean => /more|lines \d+-\d+|press any key/i.test(text);

/** A device that says again what was recorded; to what was never asked it answers as systems do to nonsense. */
export class Replay extends Duplex {
  private typed = '';
  private at = 0;
  private prompt: string;
  private readonly bare: boolean;

  constructor(private readonly recording: Recording) {
    super();
    const greeting = recording.greeting ?? '';
    this.prompt = lastOf(greeting);
    // Some recorders left the echo and the prompt out.
    const shown = this.prompt.trim().slice(0, -1);
    this.bare = shown !== '' && !recording.exchanges.some(({ answer }) => lastOf(answer).includes(shown));
    this.push(Buffer.from(greeting, 'latin1'));
  }

  override _read(): void {
    // Answers are pushed when something was typed.
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    this.typed += bytes.toString('utf8').replaceAll('\r', '\n');
    done();
    for (;;) {
      const key = this.nextKey();
      if (key === null) return;
      this.typed = this.typed.slice(key.length);
      this.answer(key);
    }
  }

  /** The next thing typed that is whole: a key that the recording waits for, or a line. */
  private nextKey(): string | null {
    if (this.typed === '') return null;
    const waited = this.recording.exchanges[this.at]?.typed;
    if (waited !== undefined && this.typed.startsWith(waited)) return waited;
    const end = this.typed.indexOf('\n');
    return end < 0 ? null : this.typed.slice(0, end + 1);
  }

  private answer(key: string): void {
    const { exchanges } = this.recording;
    const later = exchanges.findIndex(({ typed }, index) => index >= this.at && typed === key);
    const index = later >= 0 ? later : exchanges.findIndex(({ typed }) => typed === key);
    if (index < 0) {
      this.say(`${key}% Invalid input\r\n${this.prompt}`);
      return;
    }
    const { answer } = exchanges[index]!;
    this.at = index + 1;
    if (this.bare) {
      this.say(`${key}${answer}\r\n${this.prompt}`);
      return;
    }
    this.say(answer);
    // What is called again after another prompt stands at that prompt.
    if (!isPager(lastOf(answer)) && answer !== '') this.prompt = lastOf(answer) || this.prompt;
    // The recorder typed a key while the page was still coming: the page goes on by itself.
    const page = answer.split('\n').slice(-2).join('\n').split('\u001b[m').at(-1) ?? '';
    if (exchanges[this.at]?.typed === ' ' && !isPager(page)) this.answer(' ');
  }

  private say(text: string): void {
    this.push(Buffer.from(text, 'utf8'));
  }
}

function lastOf(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1);
}
