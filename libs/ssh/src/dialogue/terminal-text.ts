const ESC = '\u001b';
const BELL = '\u0007';

/** CSI and OSC sequences, and the two-character escapes (ECMA-48). */
const SEQUENCES = new RegExp(
  `${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}\\][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\\\)|${ESC}[@-Z\\\\^_=>78]`,
  'g',
);

/**
 * What a terminal would show of the bytes that a device sent: escape sequences gone, backspaces and carriage returns
 * carried out line by line. Line ends become `\n`.
 */
export function shownText(received: string): string {
  const plain = received
    .replaceAll(SEQUENCES, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\u0000', '')
    .replaceAll(BELL, '');
  if (!/[\b\r]/.test(plain)) return plain;
  return plain.split('\n').map(overwritten).join('\n');
}

/** One line after its backspaces and carriage returns. */
function overwritten(line: string): string {
  if (!/[\b\r]/.test(line)) return line;
  const cells: string[] = [];
  let at = 0;
  for (const character of line) {
    if (character === '\r') at = 0;
    else if (character === '\b') at = Math.max(0, at - 1);
    else cells[at++] = character;
  }
  return cells.join('');
}

/** The line that is not finished yet: where a prompt stands. */
export function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
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
