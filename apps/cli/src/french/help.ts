import { certHelp } from './cert-help.js';
import { configHelp } from './config-help.js';
import { ipHelp } from './ip-help.js';
import { planHelp } from './plan-help.js';
import { sharedHelp } from './shared-help.js';

/** What the help says in English → in French. A test holds it to every command. */
export const helpTexts: Readonly<Record<string, string>> = {
  ...sharedHelp,
  ...planHelp,
  ...configHelp,
  ...ipHelp,
  ...certHelp,
};

export const frenchHelp = (english: string): string => helpTexts[english] ?? english;
