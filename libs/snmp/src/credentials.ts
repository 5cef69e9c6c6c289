import snmp, { type User } from 'net-snmp';

/** Digests and ciphers by the names that switches use (RFC 3414, RFC 7860, RFC 3826; AES-256 in both key forms). */
export type AuthProtocol = 'MD5' | 'SHA' | 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512';
export type PrivProtocol = 'DES' | 'AES' | 'AES-256-BLUMENTHAL' | 'AES-256-REEDER';

/** How we show who we are. v1 is not spoken. */
export type SnmpCredentials =
  | { readonly version: '2c'; readonly community: string }
  | {
      readonly version: '3';
      readonly user: string;
      readonly auth: { readonly protocol: AuthProtocol; readonly password: string } | null;
      readonly priv: { readonly protocol: PrivProtocol; readonly password: string } | null;
      readonly context?: string;
    };

const AUTH: Record<AuthProtocol, string> = {
  MD5: 'md5',
  SHA: 'sha',
  'SHA-224': 'sha224',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const PRIV: Record<PrivProtocol, string> = {
  DES: 'des',
  AES: 'aes',
  'AES-256-BLUMENTHAL': 'aes256b',
  'AES-256-REEDER': 'aes256r',
};

/**
 * A v3 credential as net-snmp wants it.
 * @throws Error if it asks for privacy without authentication, which USM does not have (RFC 3414 section 2.2).
 */
export function userOf(credentials: Extract<SnmpCredentials, { version: '3' }>): User {
  const { user, auth, priv } = credentials;
  if (!auth && priv)
    throw new Error('SNMPv3 has no privacy without authentication: give an authentication password');
  if (!auth) return { name: user, level: snmp.SecurityLevel.noAuthNoPriv };
  const authenticated = {
    name: user,
    level: snmp.SecurityLevel.authNoPriv,
    authProtocol: snmp.AuthProtocols[AUTH[auth.protocol]]!,
    authKey: auth.password,
  };
  if (!priv) return authenticated;
  return {
    ...authenticated,
    level: snmp.SecurityLevel.authPriv,
    privProtocol: snmp.PrivProtocols[PRIV[priv.protocol]]!,
    privKey: priv.password,
  };
}
