import type { CredentialSecret } from '#persistence';
import type { AuthProtocol, PrivProtocol, SnmpCredentials } from '#snmp';

/** A stored SNMP credential: a community, or a v3 user with its passwords. */
export function snmpCredentialsFrom(username: string, secret: CredentialSecret): SnmpCredentials {
  const { community, authProtocol, authPassword, privProtocol, privPassword, context } = secret;
  if (community !== undefined) return { version: '2c', community };
  return {
    version: '3',
    user: username,
    auth:
      authPassword === undefined
        ? null
        : { protocol: (authProtocol ?? 'SHA') as AuthProtocol, password: authPassword },
    priv:
      privPassword === undefined
        ? null
        : { protocol: (privProtocol ?? 'AES') as PrivProtocol, password: privPassword },
    ...(context === undefined ? {} : { context }),
  };
}
