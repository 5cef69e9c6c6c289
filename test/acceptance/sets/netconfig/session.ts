import { driverOf, type Driver, type Level, type Step } from '#devices';
import { Dialogue, lastLine, loginSecrets, promptIn, shownText, SshError, type DialogueTiming } from '#ssh';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Judge } from '../../harness/acceptance-set.js';
import { filesOf, type NetconfigCase } from './case.js';
import { bytesOf, readRecording, Replay, type Recording } from './recorded-session.js';

/** The recorder's names of platforms → ours. Others are spoken to as any command line. */
const DRIVERS: Readonly<Record<string, string>> = {
  aoscx: 'aos-cx',
  comware: 'comware',
  h3c: 'comware',
  eos: 'eos',
  fortigate: 'fortios',
  fortios: 'fortios',
  ios: 'ios-xe',
  junos: 'junos',
  nxos: 'nx-os',
  procurve: 'procurve',
  aosv: 'procurve',
  routeros: 'routeros',
  vrp: 'vrp',
  os10: 'dell-os10',
  dellos10: 'dell-os10',
};

const driverFor = ({ platform }: NetconfigCase): Driver =>
  driverOf(DRIVERS[platform] ?? platform) ?? driverOf('any-cli')!;

const timing: DialogueTiming = {
  silenceMs: 1500,
  answerMs: 60_000,
  settleMs: 4,
  strangeMs: 40,
  maxLength: 10_000_000,
};

/** Ends of a session: what comes after them does not matter. */
const FAREWELL = /^\s*((exit|logout|quit|n|y)\s*)*$/;
/** Control characters and pagers must be in no answer. */
const RESIDUE = /(?![\n\t])\p{Cc}|--\s?more\s?--/iu;

/**
 * A recorded session is held again, by the driver of its platform. It passes when the login is understood, every command
 * of the recording is answered, no answer has an echo, a prompt, a pager or a control character in it, and every line
 * that the recorder's own reading kept, if the device printed it so, is a line of an answer.
 */
export const session: Judge<NetconfigCase> = async (one, { folder, emit }) => {
  const [input = ''] = filesOf(one.input);
  const recording = await readRecording(join(folder, input));
  const driver = driverFor(one);
  const { answers, faults } =
    recording.greeting === null
      ? { answers: recording.exchanges.map(({ answer }) => shownText(answer)), faults: [] }
      : await held(recording, driver);
  emit(answers);
  const [kept] = filesOf(one.expected);
  return [
    ...faults,
    ...residueIn(answers, recording),
    ...(kept === undefined ? [] : linesLost(answers, recording, await readFile(join(folder, kept), 'utf8'))),
    ...configurationFault(driver, recording, answers),
  ];
};

/** Holds the session; stops at the first fault. */
async function held(recording: Recording, driver: Driver): Promise<{ answers: string[]; faults: string[] }> {
  const answers: string[] = [];
  const device = new Replay(recording);
  const dialogue = new Dialogue('replay', device, driver, loginSecrets('armud', 'armud'), timing);
  const { exchanges } = recording;
  try {
    await dialogue.open();
    for (const [index, { typed }] of exchanges.entries()) {
      const before = exchanges[index - 1]?.answer ?? recording.greeting ?? '';
      // Keys and passwords are typed by the driver, when it is asked for them.
      if (!typed.endsWith('\n') || FAREWELL.test(typed) || asks(before)) continue;
      answers.push(await answerOf(dialogue, stepOf(typed.trimEnd(), dialogue, driver, exchanges, index)));
    }
    return { answers, faults: [] };
  } catch (error) {
    return { answers, faults: [error instanceof Error ? error.message : String(error)] };
  } finally {
    dialogue.close();
    device.destroy();
  }
}

/** The answer; what the device refuses is an answer too, if it says so in its own words. */
async function answerOf(dialogue: Dialogue, step: Step): Promise<string> {
  try {
    return await dialogue.run(step);
  } catch (error) {
    if (error instanceof SshError && error.code === 'SSH_REFUSED') return `${error.facts.said ?? ''}\n`;
    throw error;
  }
}

const asks = (answer: string): boolean => /(password[^:\n]*|login|username):\s*$/i.test(answer);

function stepOf(
  send: string,
  { level }: Dialogue,
  driver: Driver,
  exchanges: Recording['exchanges'],
  index: number,
): Step {
  // A page ends where the next command begins.
  const next = exchanges.findIndex(
    ({ typed }, at) => at > index && typed.endsWith('\n') && !asks(exchanges[at - 1]!.answer),
  );
  const last = exchanges[(next < 0 ? exchanges.length : next) - 1]!.answer;
  const prompt = promptIn(lastLine(shownText(last)), driver);
  const typed = asks(exchanges[index]!.answer) ? (exchanges[index + 1]?.typed.trimEnd() ?? '') : '';
  const replies = [{ when: /password[^:]*:\s*$/i, send: typed, times: 1 }];
  return { send, at: level, to: (prompt?.level ?? level) satisfies Level, replies };
}

function residueIn(answers: readonly string[], { exchanges }: Recording): string[] {
  const faults: string[] = [];
  for (const [index, answer] of answers.entries()) {
    const line = answer.split('\n').find((it) => RESIDUE.test(it));
    if (line !== undefined)
      faults.push(`answer ${index + 1} has residue: ${JSON.stringify(line.slice(0, 80))}`);
  }
  const echoed = exchanges.find(
    ({ typed }) => typed.length > 6 && answers.some((it) => it.startsWith(typed)),
  );
  return echoed ? [...faults, `the echo of “${echoed.typed.trim()}” is in its answer`] : faults;
}

/** Lines of the recorder's reading that the device printed as they are, and that no answer has. */
function linesLost(answers: readonly string[], { exchanges }: Recording, kept: string): string[] {
  // What was fetched as a file is named without a line end.
  const printed = exchanges
    .filter(({ typed }) => typed.endsWith('\n') || typed === ' ')
    .map(({ answer }) => answer)
    .join('\n');
  const ours = new Set(answers.flatMap((answer) => answer.split('\n').map((line) => line.trim())));
  const lost = kept
    .split('\n')
    .map((line) => line.replace(/^[!#;] /, '').trim())
    .filter((line) => line !== '' && standsIn(line, printed) && !ours.has(line));
  return lost.slice(0, 5).map((line) => `lost: ${JSON.stringify(line.slice(0, 100))}`);
}

/** Whether the text has the line as a line of its own, whatever control characters stand around it. */
function standsIn(line: string, text: string): boolean {
  const quoted = line.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(^|[\\n\\r\\b\\u001b]\\s*)${quoted}\\s*(\\r|\\n|$)`).test(text);
}

/** The reading of the driver takes the configuration that was recorded. */
function configurationFault(driver: Driver, { exchanges }: Recording, answers: readonly string[]): string[] {
  if (driver.name === 'any-cli') return [];
  const asked = exchanges
    .filter(({ typed }) => (typed.endsWith('\n') && !FAREWELL.test(typed)) || !typed.includes('\n'))
    .filter(({ typed }) => typed !== ' ');
  const index = asked.findIndex(({ typed }) => SHOWS_CONFIGURATION.test(typed));
  const answer = answers[index];
  // Recordings that only prove another command have this one cut out.
  if (index < 0 || answer === undefined || /output stripped|\(\.\.\.\)/.test(answer)) return [];
  try {
    return driver.configuration.read([answer]).trim() === '' ? ['the configuration is empty'] : [];
  } catch (error) {
    return [`the configuration is not read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const SHOWS_CONFIGURATION =
  /^(show running-config|show configuration \| display|\/export|show \| grep|show full-configuration|display current)/;

const promptsSchema = z.object({
  pass: z.array(z.string()).default([]),
  pass_with_expect: z.array(z.string()).default([]),
  fail: z.array(z.string()).default([]),
});

/** Prompts that a platform shows are prompts, and what only looks like one is none. */
export const prompt: Judge<NetconfigCase> = async (one, { folder, emit }) => {
  const [input = ''] = filesOf(one.input);
  const { pass, pass_with_expect, fail } = promptsSchema.parse(
    parse(await readFile(join(folder, input), 'utf8')),
  );
  const driver = driverFor(one);
  const read = (text: string): boolean => promptIn(lastLine(shownText(bytesOf(text))), driver) !== null;
  emit({ pass: pass.map(read), fail: fail.map(read) });
  return [
    ...[...pass, ...pass_with_expect]
      .filter((text) => !read(text))
      .map((text) => `no prompt: ${JSON.stringify(text)}`),
    ...fail.filter(read).map((text) => `taken for a prompt: ${JSON.stringify(text)}`),
  ];
};
