import { aosCx } from './aos-cx/index.js';
import { comware } from './comware/index.js';
import { dellOs10 } from './dell-os10/index.js';
import { eos } from './eos/index.js';
import { fortiOs } from './fortios/index.js';
import { frr } from './frr/index.js';
import type { Grammar } from './grammar.js';
import { iosXe } from './ios-xe/index.js';
import { iosXr } from './ios-xr/index.js';
import { junos } from './junos/index.js';
import { linux } from './linux/index.js';
import { nxOs } from './nx-os/index.js';
import { procurve } from './procurve/index.js';
import { routerOs } from './routeros/index.js';
import { vrp } from './vrp/index.js';

export type { AnswerRow, Grammar } from './grammar.js';
export { readAnswer, type Answer } from './read-answer.js';

/** Every grammar, by platform and command. */
export const grammars: readonly Grammar[] = [
  ...iosXe,
  ...nxOs,
  ...eos,
  ...aosCx,
  ...procurve,
  ...vrp,
  ...junos,
  ...routerOs,
  ...comware,
  ...linux,
  ...iosXr,
  ...fortiOs,
  ...frr,
  ...dellOs10,
];

const byCommand = new Map(
  grammars.flatMap((grammar) =>
    grammar.commands.map((command) => [`${grammar.platform} ${command}`, grammar] as const),
  ),
);

/** The grammar of a command of a platform, as it is typed in full; null when nobody wrote one. */
export function grammarOf(platform: string, command: string): Grammar | null {
  return byCommand.get(`${platform} ${command.trim().toLowerCase().replace(/\s+/g, ' ')}`) ?? null;
}
