import { lastLine, shownText, withoutEcho } from './terminal-text.js';

describe('shownText', () => {
  it.each([
    ['line ends', 'a\r\nb\r\n', 'a\nb\n'],
    ['a pager that is wiped', 'x\r\n--More--\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\by', 'x\ny       '],
    ['a pager that is overwritten', '--More--\r        \ry', 'y       '],
    ['colours and cursor moves', '\u001b[24;1H\u001b[2Ksw1# \u001b[?25h\u001b[0m', 'sw1# '],
    ['a window title', '\u001b]0;root@acc1\u0007root@acc1:/# ', 'root@acc1:/# '],
    ['a prompt redrawn on the last row', '\u001b[24;1H\u001b[2K\u001b[24;1Hsw1# \u001b[24;6H', 'sw1# '],
    ['characters placed one by one', 'sw1# \u001b[24;6Hs\u001b[24;7Hh', 'sw1# sh'],
    ['the screen cleared before the prompt', '\u001b[H\u001b[J19sw011# ', '19sw011# '],
    ['a next line by escape', 'a\u001bEb', 'a\nb'],
    ['several carriage returns', 'a\r\r\nb', 'a\nb'],
    ['bells and padding', 'a\u0000\u0007b', 'ab'],
  ])('%s', (_title, received, shown) => expect(shownText(received)).toBe(shown));
});

describe('withoutEcho', () => {
  it.each([
    ['a plain echo', 'show x\nanswer\n', 'show x', 'answer\n'],
    [
      'an echo that the terminal wrapped',
      'show very lo\nng command\nanswer\n',
      'show very long command',
      'answer\n',
    ],
    ['no echo', 'answer\n', 'show x', 'answer\n'],
    ['an echo and nothing else', 'show x\n', 'show x', ''],
    ['an answer that begins like the command', 'show xy\n', 'show x', ''],
  ])('%s', (_title, text, sent, expected) => expect(withoutEcho(text, sent)).toBe(expected));
});

it('lastLine is what is not finished yet', () => {
  expect(lastLine('a\nb')).toBe('b');
  expect(lastLine('sw1#')).toBe('sw1#');
  expect(lastLine('a\n')).toBe('');
});
