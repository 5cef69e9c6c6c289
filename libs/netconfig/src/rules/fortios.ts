import { fortiosSecrets } from '#devices';
import type { ConfigRules } from '../rules.js';
import { generic } from './base.js';

/** Fortinet FortiOS: `config` and `edit` blocks. */
export const fortios: ConfigRules = {
  ...generic,
  platform: 'fortios',
  ranked: [
    {
      in: [
        /^config firewall (?:policy6?|proxy-policy|shaping-policy|local-in-policy6?|DoS-policy6?|central-snat-map)$/,
      ],
      line: /^edit() (\S+|"[^"]*")$/,
      move: (_, name, before) => `move ${name} before ${before}`,
      typed: /^move (?<list>)(?<name>\S+) (?<side>before|after) (?<other>\S+)$/,
    },
  ],
  syntax: 'blocks',
  negation: 'unset',
  statement: 'set',
  ignored: [/^\s*#/],
  // A quoted value may have line breaks: certificates, pages.
  blocks: [{ start: /^set \S+ "(?:[^"\\]|\\.)*$/, end: /(?:^|[^\\])"\s*$/ }],
  single: [{ line: /^(?!(?:edit|config|delete|rename|clone|move|append|unselect|select) )(\S+) / }],
  neverShown: [/^delete /],
  negateWith: [
    { line: /^config .*/, with: null },
    { line: /^edit /, with: 'delete ' },
    { line: /^unset (\S+)$/, with: null },
    { line: /^set (\S+) ?[\s\S]*/, with: 'unset $1' },
  ],
  implied: [{ line: /^config / }],
  references: {
    removal: /^delete (.*)$/,
    namesIn: (line) => (line.startsWith('set ') ? (line.match(/"(?:[^"\\]|\\.)*"/g) ?? []) : []),
  },
  exits: [
    { line: /^edit /, exit: 'next' },
    { line: /^config /, exit: 'end' },
  ],
  secrets: fortiosSecrets,
};
