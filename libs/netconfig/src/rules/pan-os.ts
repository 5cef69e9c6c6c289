import { panOsSecrets } from '#devices';
import type { ConfigRules } from '../rules.js';
import { setStyle } from './set-style.js';

/** Palo Alto PAN-OS: set lines, or braces that say the same. */
export const panOs: ConfigRules = {
  ...setStyle,
  platform: 'pan-os',
  // A banner has line breaks, with quotes only where it has spaces.
  blocks: [{ start: /^set (?:[^"]|"[^"]*")*"[^"]*$/, end: /"\s*$/ }],
  statementStart: /^(set|delete|rename|move|copy) /,
  // The braces show the document; the commands begin at the device.
  wrapper: /^config (?:devices \S+ )?/,
  secrets: panOsSecrets,
};
