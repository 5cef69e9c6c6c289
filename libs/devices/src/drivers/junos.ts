import { UnreadableAnswer, type Driver, type Step } from '../driver.js';
import { morePager } from './cisco-like.js';

/** Lines that stand before every prompt: the hierarchy, and the role of the member. */
const BANNERS = /^(\[edit.*\]|\{(master|backup|linecard|primary|secondary)[^}]*\})\s*$/;

/** The text of `show configuration`: complete only where every brace is closed. */
export function bracesOf(answer: string): string {
  const lines = answer
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => !BANNERS.test(line));
  let depth = 0;
  for (const line of lines) {
    if (line.trimStart().startsWith('#')) continue;
    if (/\{\s*(##.*)?$/.test(line)) depth += 1;
    else if (/^\s*\}/.test(line)) depth -= 1;
  }
  const text = lines.join('\n').trim();
  if (depth !== 0 || !/[};]\s*(##.*)?$/.test(text)) throw new UnreadableAnswer('a section is not closed');
  return `${text}\n`;
}

const inExclusive = (...lines: readonly Step[]): readonly Step[] => [
  { send: 'configure exclusive', at: 'privileged', to: 'configuration' },
  ...lines,
  { send: 'exit configuration-mode', at: 'configuration', to: 'privileged' },
];

/**
 * Juniper Junos: an exclusive candidate, and a commit that is taken back when nobody confirms. `exclusive` throws the
 * candidate away when the session ends, so that a lost session leaves nothing behind.
 */
export const junos: Driver = {
  name: 'junos',
  title: 'Juniper Junos',
  account: 'cli',
  terminal: { type: 'vt100', columns: 511, rows: 0, lineEnd: '\n' },
  prompts: {
    user: /^(?<host>[\w.@-]{0,80})(:[\w/~.]*)?\s?%\s?$/,
    privileged: /^(?<host>[\w.@-]{1,80})>\s?$/,
    configuration: /^(?<host>[\w.@-]{1,80})#\s?$/,
  },
  hostLength: 80,
  arrivesAt: ['privileged', 'user'],
  // root lands in a shell of the operating system.
  raise: [{ send: 'cli', at: 'user', to: 'privileged' }],
  prepare: [
    { send: 'set cli screen-length 0', at: 'privileged' },
    { send: 'set cli screen-width 511', at: 'privileged' },
    { send: 'set cli complete-on-space off', at: 'privileged' },
  ],
  echo: true,
  replies: [morePager],
  failures: [
    /^\s*(error|syntax error|unknown command|invalid (value|input)|missing (mandatory )?argument)/i,
    /^\s*'.*' is ambiguous/i,
    /^configuration check-out failed/i,
    /^\s*statement not found/i,
    /^Users currently editing/i,
  ],
  harmless: [/^warning:/i],
  configuration: {
    show: [{ send: 'show configuration | no-more', at: 'privileged' }],
    endMark: true,
    read: ([answer = '']) => bracesOf(answer),
    enter: [{ send: 'configure exclusive', at: 'privileged', to: 'configuration' }],
    leave: [{ send: 'exit configuration-mode', at: 'configuration', to: 'privileged' }],
    commands: (remediation) =>
      remediation
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    at: 'configuration',
    save: [],
  },
  safety: {
    technique: 'commit-confirmed',
    over: 'cli',
    leastS: 60,
    mostS: 65_535 * 60,
    arm: () => [],
    apply: ({ afterS }) => [
      { send: 'commit check', at: 'configuration', expect: /configuration check succeeds/i },
      {
        send: `commit confirmed ${Math.ceil(afterS / 60)}`,
        at: 'configuration',
        expect: /commit complete|commit confirmed will be/i,
      },
      { send: 'exit configuration-mode', at: 'configuration', to: 'privileged' },
    ],
    abandon: inExclusive({ send: 'rollback 0', at: 'configuration' }),
    confirm: inExclusive({ send: 'commit', at: 'configuration', expect: /commit complete/i }),
    revert: inExclusive(
      { send: 'rollback 1', at: 'configuration', expect: /load complete/i },
      { send: 'commit', at: 'configuration', expect: /commit complete/i },
    ),
    pending: {
      ask: { send: 'show system commit', at: 'privileged' },
      yes: /^0\s.*commit confirmed, rollback in/im,
      no: /^(0\s|\s*$)/im,
    },
  },
  farewell: ['exit'],
};
