import { MOST_LEVELS, type ConfigLine, type ConfigTree } from '../tree.js';
import type { SourceLine } from './blocks.js';

interface Open {
  readonly word: string;
  readonly indent: number;
  readonly children: ConfigLine[];
}

/** Whether a line is beside a section, not in it. In a view the lines of an entry may stand below its name. */
const endsWith = (section: Open | undefined, word: string, indent: number): boolean =>
  section !== undefined &&
  (section.indent > indent ||
    (section.indent === indent && (section.word === 'config' || section.word === word)));

/**
 * `config` and `edit` open a section, `next` and `end` close it. A typed text has no indentation and says both; some views
 * leave them out, and then a line that is not indented more than the section ends it.
 */
export function blocksTree(lines: readonly SourceLine[]): ConfigTree {
  const top: ConfigLine[] = [];
  const open: Open[] = [{ word: '', indent: -1, children: top }];
  const isIndented = lines.some(({ indent }) => indent > 0);
  const close = (word: string): void => {
    const at = open.findLastIndex((section) => section.word === word);
    if (at > 0) open.length = at;
  };
  for (const { text, indent } of lines) {
    const [word = ''] = text.split(' ', 1);
    if (word === 'next' && text === 'next') close('edit');
    else if (word === 'end' && text === 'end') close('config');
    else {
      if (isIndented) while (open.length > 1 && endsWith(open.at(-1), word, indent)) open.pop();
      if (word === 'edit' && open.at(-1)?.word === 'edit') open.pop();
      const children: ConfigLine[] = [];
      open.at(-1)?.children.push({ text, children });
      const inside = open.length < MOST_LEVELS ? children : (open.at(-1)?.children ?? top);
      if (word === 'config' || word === 'edit') open.push({ word, indent, children: inside });
    }
  }
  return top;
}
