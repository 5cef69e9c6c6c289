import type { ConfigTree } from '../tree.js';
import { leaf, type ConfigLine } from '../tree.js';
import type { PortLine } from './words.js';

/** What lines outside of the ports' own sections say about ports, by port, in the words of a port's section. */
export function portLines(tree: ConfigTree, elsewhere: readonly PortLine[]): Map<string, ConfigLine[]> {
  const lines = new Map<string, ConfigLine[]>();
  const note = (pattern: PortLine, text: string, section: string): void => {
    const ports = pattern.line.exec(text)?.groups?.['ports'];
    if (ports === undefined) return;
    const words = text.replace(pattern.line, pattern.as.replace('$1', section));
    for (const port of portsOf(ports)) lines.set(port, [...(lines.get(port) ?? []), leaf(words)]);
  };
  for (const pattern of elsewhere) {
    for (const top of tree) {
      if (!pattern.in) note(pattern, top.text, '');
      const section = pattern.in?.exec(top.text)?.[1];
      if (section !== undefined) for (const child of top.children) note(pattern, child.text, section);
    }
  }
  return lines;
}

/** `1/1-1/3,A4,Trk1-Trk2` → each port. A range counts the last number; what cannot be counted stays as it is. */
export function portsOf(list: string): string[] {
  return list.split(',').flatMap((part) => {
    const [, prefix = '', from, to] = /^(.*?)(\d+)-\1(\d+)$/.exec(part) ?? [];
    if (from === undefined || Number(to) < Number(from)) return [part];
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, step) => `${prefix}${Number(from) + step}`,
    );
  });
}
