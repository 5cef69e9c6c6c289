/** How a device stores a secret. */
export type SecretForm =
  | 'plain'
  | 'cisco-4'
  | 'cisco-7'
  | 'cisco-8'
  | 'cisco-9'
  | 'md5crypt'
  | 'sha256crypt'
  | 'sha512crypt'
  | 'junos-9'
  | 'fortios-sha1'
  | 'fortios-sha256'
  | 'unknown';

/**
 * The form of a stored secret, by what stands before it in its line and by its own signs (`$6$…`); `unknown` for what
 * only the device can read: VRP's ciphers, localised SNMP keys, FortiOS's `ENC` of keys.
 */
export function secretForm(before: string, secret: string, platform: string): SecretForm {
  const text = secret.replaceAll('"', '');
  const type =
    /\s(\d+|sha512|cipher|irreversible-cipher|ciphertext|hash|encrypted|ENC|localizedkey)\s+"?$/.exec(
      before,
    )?.[1];
  const known = BY_SIGN.find(({ sign, platforms }) => sign.test(text) && (platforms?.test(platform) ?? true));
  if (known) return known.form;
  if (type === '7' && /^[01]\d(?:[0-9A-F]{2})+$/i.test(text)) return 'cisco-7';
  if (type === '4' && /^[./0-9A-Za-z]{43}$/.test(text)) return 'cisco-4';
  if (type !== undefined && type !== '0') return 'unknown';
  return /^\$|^0x[0-9a-f]{16,}$|^%[\^@$#]/i.test(text) ? 'unknown' : 'plain';
}

// prettier-ignore
const BY_SIGN: readonly { readonly sign: RegExp; readonly platforms?: RegExp; readonly form: SecretForm }[] = [
  { sign: /^\$1\$[^$]{1,8}\$[./0-9A-Za-z]{22}$/, form: 'md5crypt' },
  { sign: /^\$5\$(?:rounds=\d+\$)?[^$]{0,16}\$[./0-9A-Za-z]{43}$/, form: 'sha256crypt' },
  { sign: /^\$6\$(?:rounds=\d+\$)?[^$]{0,16}\$[./0-9A-Za-z]{86}$/, form: 'sha512crypt' },
  { sign: /^\$8\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}$/, platforms: /^(?!junos)/, form: 'cisco-8' },
  { sign: /^\$9\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}$/, platforms: /^(?!junos)/, form: 'cisco-9' },
  { sign: /^\$9\$[\w./-]{4,}$/, platforms: /^junos/, form: 'junos-9' },
  { sign: /^AK1[A-Za-z0-9+/]{41,}=*$/, platforms: /^fortios$/, form: 'fortios-sha1' },
  { sign: /^SH2[A-Za-z0-9+/]{56,}=*$/, platforms: /^fortios$/, form: 'fortios-sha256' },
];
