import { before, found, pemKeys } from './pattern.js';

const STORED = '(?:cipher|simple|plain|irreversible-cipher)';

/** Huawei VRP, HPE Comware. */
export const comwareSecrets = [
  ...found(
    // `ssh server cipher` lists algorithms; on usm-users `cipher` only says how the two keys are written.
    before(
      String.raw`(?<!ssh2? (?:server|client|algorithm) )\b(?:cipher|simple|irreversible-cipher) (?!(?:authentication-mode|privacy-mode|cipher|plain|simple)\b|\d+ (?:cipher|plain|simple)\b)`,
    ),
    before(String.raw`\bhash (?=\$)`),
    before(String.raw`^\s*(?:undo )?snmp-agent community (?:read|write) (?!${STORED}\b)`),
    // With SNMPv3 the security name is a user.
    before(String.raw`^(?!.* v3\b).*\bsecurityname (?!${STORED}\b)`),
    before(
      String.raw`\b(?:authentication-mode (?:md5|sha\S*|hmac\S*)|privacy-mode (?:des\S*|3des\S*|aes\S*)) (?:\d+ )?(?!${STORED}\b|\d+ )(?!privacy-mode\b)`,
    ),
    before(String.raw`\bauthentication-mode \S+ (?:\d+ )?plain `),
    before(
      String.raw`\b(?:shared-key|key (?:authentication|accounting|authorization)|pre-shared-key|key-string) (?!${STORED}\b|address\b|hostname\b)`,
    ),
    before(
      String.raw`^\s*(?:primary|secondary) (?:authentication|accounting|authorization) .*\bkey (?!${STORED}\b)`,
    ),
    before(String.raw`\bset authentication password (?!(?:hash|${STORED})\b)`),
    // By their own signs: VRP's reversible forms, `$1a$`, Comware's `$c$` and `$h$`.
    /()((?<![\w%])(?:%\^%#|%@%@|%\$%\$|@%@%|%#%#|%\+%#)\S{8,})/gm,
    /()((?<![\w$])\$(?:1[a-d]|[ch])\$\S+)/gm,
  ),
  ...pemKeys,
];
