import type { ConfigLine, ConfigTree } from '../tree.js';
import type { SourceLine } from './blocks.js';

/** `config` and `edit` open a section, `next` and `end` close it. Indentation does not count. */
export function blocksTree(lines: readonly SourceLine[]): ConfigTree {
  const top: ConfigLine[] = [];
  const open: { readonly word: string; readonly children: ConfigLine[] }[] = [{ word: '', children: top }];
  const close = (word: string): void => {
    // Some views leave `next` and `end` out; closing goes back to the section that this word ends.
    const at = open.findLastIndex((section) => section.word === word);
    if (at > 0) open.length = at;
  };
  for (const { text, indent } of lines) {
    const [word = ''] = text.split(' ', 1);
    if (word === 'next') close('edit');
    else if (word === 'end') close('config');
    else {
      if (indent === 0) open.length = 1;
      else if (word === 'edit' && open.at(-1)?.word === 'edit') open.pop();
      const children: ConfigLine[] = [];
      open.at(-1)?.children.push({ text, children });
      if (word === 'config' || word === 'edit') open.push({ word, children });
    }
  }
  return top;
}
