const ESC = '\u001b';
const BELL = '\u0007';

/** Sequences that only dress the text: OSC, character sets, modes, colours, and the two-character escapes (ECMA-48). */
const DRESS = new RegExp(
  `${ESC}\\][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\\\)|${ESC}[()][0-9A-B]|${ESC}\\[[0-?]*[ -/]*[@-FIL-~]|${ESC}[@-DF-Z\\\\^_=>78]`,
  'g',
);
/** What puts the cursor elsewhere than behind the last character. */
const MOVING: readonly string[] = ['\b', '\r', ESC];
/** Sequences that move on the line or clear it: CUP (`H`, `G`), EL (`K`), ED (`J`). */
const MOVES = new RegExp(`${ESC}\\[([0-9;]*)([GHJK])`, 'g');

/**
 * What a terminal would show of the bytes that a device sent: escape sequences gone, backspaces, carriage returns and
 * movements on the line carried out line by line. Line ends become `\n`. Rows are not moved between: switches that redraw
 * (AOS-S) do it on the last one.
 */
export function shownText(received: string): string {
  const plain = (
    received.includes(ESC) ? received.replaceAll(`${ESC}E`, '\n').replaceAll(DRESS, '') : received
  )
    .replaceAll(/\r+\n/g, '\n')
    .replaceAll('\u0000', '')
    .replaceAll(BELL, '');
  if (!MOVING.some((character) => plain.includes(character))) return plain;
  return plain.split('\n').map(overwritten).join('\n');
}

/** One line after its backspaces, carriage returns and movements. */
function overwritten(line: string): string {
  if (!MOVING.some((character) => line.includes(character))) return line;
  const cells: string[] = [];
  let at = 0;
  let from = 0;
  const type = (text: string): void => {
    for (const character of text) {
      if (character === '\r') at = 0;
      else if (character === '\b') at = Math.max(0, at - 1);
      else if (character !== ESC) {
        while (cells.length < at) cells.push(' ');
        cells[at++] = character;
      }
    }
  };
  for (const move of line.matchAll(MOVES)) {
    type(line.slice(from, move.index));
    from = move.index + move[0].length;
    const [first = '', second = ''] = (move[1] ?? '').split(';');
    if (move[2] === 'H') at = Math.min(MOST_COLUMNS, Math.max(0, Number(second || 1) - 1));
    else if (move[2] === 'G') at = Math.min(MOST_COLUMNS, Math.max(0, Number(first || 1) - 1));
    else if (first === '2') cells.length = 0;
    else if (first === '' || first === '0') cells.length = Math.min(cells.length, at);
  }
  type(line.slice(from));
  return cells.join('');
}

/** A device cannot make us keep more cells than a terminal has. */
const MOST_COLUMNS = 4000;

/** The line that is not finished yet: where a prompt stands. */
export function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/**
 * Whether a device has repeated what it was sent: its first line, up to the first control character, anywhere in the
 * output. White space does not count, since terminals wrap at the margin.
 */
export function hasEcho(shown: string, sent: string): boolean {
  const line = /^\P{Cc}*/u.exec(sent)?.[0] ?? '';
  return shown.replaceAll(/\s/g, '').includes(line.replaceAll(/\s/g, ''));
}

/**
 * The answer without the echo of the command. Echoes are compared without white space, since terminals wrap them at the
 * margin; where the answer does not begin with the command, nothing is taken off.
 */
export function withoutEcho(text: string, sent: string): string {
  const wanted = sent.replaceAll(/\s/g, '');
  let matched = 0;
  let at = 0;
  while (matched < wanted.length) {
    const character = text[at];
    if (character === undefined) return text;
    if (!/\s/.test(character)) {
      if (character !== wanted[matched]) return text;
      matched += 1;
    }
    at += 1;
  }
  const end = text.indexOf('\n', at);
  return end < 0 ? '' : text.slice(end + 1);
}
