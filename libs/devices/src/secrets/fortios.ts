import { found, pemKeys, type SecretPattern } from './pattern.js';

/** Fortinet FortiOS: everything that it encrypts, and keys in the clear. */
export const fortiosSecrets: readonly SecretPattern[] = [
  ...found(
    /^(\s*set \S*(?:passwd|password|psksecret|secret|(?<!public-)key|private-key|passphrase|community|-pwd|token) (?:ENC )?)("(?:[^"\\]|\\.)*"|\S+)/gm,
    /( ENC )(\S+)/gm,
  ),
  {
    // A community is called by its name.
    pattern: /^(\s*set name )("[^"]*"|\S+)/gm,
    within: {
      section: /^config system snmp community$/,
      text: /^([ \t]*)config system snmp community\n[\s\S]*?^\1end$/gm,
    },
  },
  ...pemKeys,
];
