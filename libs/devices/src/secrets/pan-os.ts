import { found } from './pattern.js';

/** What PAN-OS calls a secret. `-AQ==…` is how it encrypts with its master key. */
const panOsWords =
  'phash|password|bind-password|secret|key|auth-key|authentication-key|snmp-community-string|authpwd|privpwd|authentication-password|privacy-password|private-key|passphrase|api-key';

/** Palo Alto PAN-OS: set lines and braces (`phash $5$…;`), and the XML of its exports (`<phash>$5$…</phash>`). */
export const panOsSecrets = found(
  new RegExp(`((?:^|[\\s{])(?:${panOsWords}) )("[^"]*"|[^\\s;"{]+)(?=\\s*(?:;|$))`, 'gm'),
  new RegExp(`(<(?:${panOsWords})(?: [^<>]*)?>)([^<>\\s][^<>]*)(?=</)`, 'gm'),
  /()(-AQ==[A-Za-z0-9+/=]+)/gm,
);
