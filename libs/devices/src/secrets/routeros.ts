import { before, found, inAddresses, type SecretPattern } from './pattern.js';

/** A property's value: quoted, with `\"` in it, or up to the next space. */
const VALUE = String.raw`"(?:[^"\\]|\\.)*"|[^\s"]\S*`;

/** MikroTik RouterOS: properties by their name, and what names an SNMP community without a user of SNMPv3. */
export const routerosSecrets: readonly SecretPattern[] = [
  ...inAddresses,
  ...found(
    before(
      String.raw`(?<!\S)[\w.-]*(?:password|secret|passphrase|psk|(?<!public-)key|static-key-\d|community)=`,
      VALUE,
    ),
    before(
      String.raw`^/snmp[/ ]community(?: (?:add|set)\b)(?!.* security=(?:private|authorized)) .*?\bname=`,
      VALUE,
    ),
  ),
  {
    pattern: before(String.raw`^\s*(?!.* security=(?:private|authorized))(?:(?:add|set)\b.* )?name=`, VALUE),
    within: { section: /^\/snmp community$/, text: /^\/snmp[/ ]community\n(?:[^/\n].*(?:\n|$))+/gm },
  },
];
