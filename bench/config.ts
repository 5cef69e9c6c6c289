import { grammarOf, readAnswer } from '#devices';
import { differenceOf, parseConfig, readTree, rulesOf } from '#netconfig';
import { variablesFor } from '#plan';
import { renderTemplate, templateSetOf } from '#templating';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessSwitches } from './config/access-switches.js';
import { renderWithJinja2 } from './config/jinja2.js';
import { longConfig } from './config/long-config.js';
import type { BenchRow } from './row.js';

const SWITCHES = 1_000;
const LINES = 10_000;

/** Rendering, comparing and reading configurations. */
export function configRows(): Promise<BenchRow[]> {
  return Promise.resolve([...renderRows(), differenceRow(), parseRow(), answerRow()]);
}

/** 1,000 configurations of 48 ports, their variables composed from the plan: indexing the plan included. */
function renderRows(): BenchRow[] {
  const objects = accessSwitches(SWITCHES);
  const set = iosXeTemplates();
  const ids = [...objects.device.keys()].filter((id) => /^sw\d+$/.test(id));
  renderTemplate(set, 'switch', variablesFor(objects)(ids[0] ?? '')); // compiles the templates
  let variables: unknown[] = [];
  const composing = secondsOf(() => {
    const of = variablesFor(objects);
    variables = ids.map(of);
  });
  let characters = 0;
  const rendering = secondsOf(() => {
    for (const each of variables) characters += renderTemplate(set, 'switch', each).text.length;
  });
  const whole: BenchRow = {
    id: 'render-configs',
    value: composing + rendering,
    unit: 's',
    goal: 2,
    better: 'lower',
    met: composing + rendering <= 2,
    reference: rendering,
    ratio: (composing + rendering) / rendering,
    note: `${SWITCHES} × 48 ports, ${(characters / 1e6).toFixed(1)} million characters; reference: the text alone`,
  };
  return [whole, textRow(set, variables)];
}

/** Renderings before the measured ones; `render_jinja2.py` does the same. */
const WARM = 100;

/** The text alone beside Jinja2: the same switches, the same text, CPU time of both in the same run. */
function textRow(set: ReturnType<typeof templateSetOf>, switches: readonly unknown[]): BenchRow {
  const render = (each: unknown): string => renderTemplate(set, 'switch', each).text;
  for (const each of switches.slice(0, WARM)) render(each);
  const start = process.cpuUsage();
  for (const each of switches) render(each);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const jinja = renderWithJinja2(switches);
  const row = { id: 'render-text', value: seconds, unit: 's', goal: 1, better: 'lower' } as const;
  if (!jinja)
    return { ...row, met: false, reference: null, ratio: null, note: 'python3-jinja2 is not installed' };
  const tidy = jinja.first
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
  if (tidy !== render(switches[0]).trim()) throw new Error('Jinja2 and we render different texts');
  return {
    ...row,
    met: seconds < jinja.seconds,
    reference: jinja.seconds,
    ratio: seconds / jinja.seconds,
    note: `CPU time of ${switches.length} switches, the same text; met: less than Jinja2 ${jinja.version}, the reference`,
  };
}

/** Hierarchical difference of two long configurations, both read from text. */
function differenceRow(): BenchRow {
  const rules = rulesOf('ios-xe');
  const [running, intended] = [longConfig(LINES, 0), longConfig(LINES, 7)];
  const both = (): unknown => differenceOf(parseConfig(running, rules), parseConfig(intended, rules), rules);
  both();
  const value = bestOf(5, both) * 1000;
  const reference = bestOf(5, () => [readTree(running, rules), readTree(intended, rules)]) * 1000;
  return {
    id: 'config-diff',
    value,
    unit: 'ms',
    goal: 150,
    better: 'lower',
    met: value <= 150,
    reference,
    ratio: value / reference,
    note: `2 × ${LINES} lines from text to difference; reference: reading both as they stand`,
  };
}

function parseRow(): BenchRow {
  const rules = rulesOf('ios-xe');
  const text = longConfig(LINES * 5, 0);
  const lines = text.split('\n').length;
  parseConfig(text, rules);
  const value = lines / bestOf(3, () => parseConfig(text, rules));
  const reference = lines / bestOf(3, () => text.split('\n').map((line) => line.trim()));
  return {
    id: 'parse-config',
    value,
    unit: 'lines/s',
    goal: 50_000,
    better: 'higher',
    met: value >= 50_000,
    reference,
    ratio: value / reference,
    note: 'IOS-XE text to tree; reference: splitting and trimming lines',
  };
}

/** What a switch of 48 ports prints of its interfaces, two hundred times. */
function answerRow(): BenchRow {
  const grammar = grammarOf('ios-xe', 'show interfaces');
  if (!grammar) throw new Error('no grammar for show interfaces');
  const one = Array.from({ length: 48 }, (_, port) => interfaceAnswer(port + 1)).join('');
  const text = one.repeat(40);
  const lines = text.split('\n').length;
  readAnswer(one, grammar);
  const value = lines / bestOf(3, () => readAnswer(text, grammar));
  const reference = lines / bestOf(3, () => text.split('\n').map((line) => line.trim()));
  return {
    id: 'parse-answer',
    value,
    unit: 'lines/s',
    goal: 50_000,
    better: 'higher',
    met: value >= 50_000,
    reference,
    ratio: value / reference,
    note: 'show interfaces of IOS-XE to rows; reference: splitting and trimming lines',
  };
}

const interfaceAnswer = (port: number): string =>
  `GigabitEthernet1/0/${port} is up, line protocol is up (connected)
  Hardware is Gigabit Ethernet, address is 0012.3456.${(port + 4096).toString(16)} (bia 0012.3456.${(port + 4096).toString(16)})
  Description: to T1-${port}
  MTU 1500 bytes, BW 1000000 Kbit/sec, DLY 10 usec,
     reliability 255/255, txload 1/255, rxload 1/255
  Encapsulation ARPA, loopback not set
  Full-duplex, 1000Mb/s, media type is 10/100/1000BaseTX
  Last input never, output 00:00:01, output hang never
  Input queue: 0/2000/0/0 (size/max/drops/flushes); Total output drops: 0
  Queueing strategy: fifo
  5 minute input rate 1000 bits/sec, 1 packets/sec
  5 minute output rate 2000 bits/sec, 2 packets/sec
     ${port * 1000} packets input, ${port * 64000} bytes, 0 no buffer
     0 runts, 0 giants, 0 throttles
     0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored
     ${port * 2000} packets output, ${port * 128000} bytes, 0 underruns
     0 output errors, 0 collisions, 1 interface resets
`;

function iosXeTemplates(): ReturnType<typeof templateSetOf> {
  const folder = join(process.cwd(), 'templates/ios-xe');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );
  return templateSetOf(
    'ios-xe',
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
  );
}

function secondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function bestOf(times: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: times }, () => secondsOf(work)));
}
