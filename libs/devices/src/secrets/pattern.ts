/**
 * A secret in a configuration or transcript: the first group is what stands before it, the second the secret itself.
 * Patterns are global and see one line at a time (`m`), so that they can be used on lines and on whole texts.
 */
export interface SecretPattern {
  readonly pattern: RegExp;
  /**
   * Where a word is a secret in one section only (`name` among SNMP communities): the line that opens the section, for
   * a tree, and the whole section, for a text.
   */
  readonly within?: { readonly section: RegExp; readonly text: RegExp };
}

/** A value: quoted, with spaces in it, or one word. */
const VALUE = String.raw`"(?:[^"\\\n]|\\.)*"|[^\s"]\S*`;

/** Patterns that hold wherever they match. */
export const found = (...patterns: readonly RegExp[]): readonly SecretPattern[] =>
  patterns.map((pattern) => ({ pattern }));

/** A pattern from its two parts, in lines of their own: what stands before the secret, and how a secret looks. */
export const before = (words: string, secret = VALUE): RegExp => new RegExp(`(${words})(${secret})`, 'gm');

/** Private keys in PEM, wherever they stand: what is between the two marks. */
export const pemKeys = found(/(-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----)([\s\S]+?)(?=-----END )/gm);

/** The password in an address: `scp://backup:PASSWORD@10.0.0.9/`. */
export const inAddresses = found(/(\b[a-z][\w+.-]*:\/\/[^\s:@/"]+:)([^\s@/"]+)(?=@)/gim);

/** Hashes by their own signs (crypt of every kind, Cisco 8 and 9, Junos 9), whatever stands before them. */
export const cryptHashes = found(/()((?<![\w$])\$(?:1|2[abxy]?|5|6|8|9|14|y)\$[^\s";<>]{4,})/gm);
