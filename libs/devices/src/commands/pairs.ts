import type { Reading } from './pattern.js';

const pair = /(?:^|\s)([a-z][a-z0-9-]*)=("(?:[^"\\]|\\.)*"|.*?)(?=\s+[a-z][a-z0-9-]*=|$)/g;

/** The facts of a text of `name=value` and `name="value"`; `mac-address` is the field `macAddress`. Values may hold spaces. */
export function pairsOf(text: string): Reading {
  return [...text.matchAll(pair)].flatMap(([, name = '', value = '']) => {
    const plain = value.replace(/^"|"$/g, '').trim();
    return plain === '' ? [] : [[camelCase(name), plain] as const];
  });
}

const camelCase = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
