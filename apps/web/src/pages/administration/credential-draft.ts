import type { CredentialKind } from '../../api/access-types.js';

/** The parts that a secret may have, as the API names them. */
export type SecretField =
  | 'password'
  | 'privateKey'
  | 'passphrase'
  | 'enable'
  | 'community'
  | 'authProtocol'
  | 'authPassword'
  | 'privProtocol'
  | 'privPassword'
  | 'context';

/** What is being typed; parts that the present choice does not ask for keep their value but are not sent. */
export interface CredentialDraft {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly username: string;
  readonly by: 'password' | 'key';
  readonly version: '2c' | '3';
  /** noAuthNoPriv, authNoPriv, authPriv (RFC 3414). */
  readonly level: 'none' | 'auth' | 'priv';
  readonly secret: Readonly<Record<SecretField, string>>;
}

// prettier-ignore
export const emptyDraft: CredentialDraft = {
  name: '', kind: 'cli', username: '', by: 'password', version: '3', level: 'priv',
  secret: {
    password: '', privateKey: '', passphrase: '', enable: '', community: '', authProtocol: 'SHA-256', authPassword: '',
    privProtocol: 'AES', privPassword: '', context: '',
  },
};

/** The protocols to choose from, best first. */
export const protocols: Partial<Record<SecretField, readonly string[]>> = {
  authProtocol: ['SHA-512', 'SHA-384', 'SHA-256', 'SHA-224', 'SHA', 'MD5'],
  privProtocol: ['AES-256-BLUMENTHAL', 'AES-256-REEDER', 'AES', 'DES'],
};

/** Parts that may stay empty. */
export const optionalFields: ReadonlySet<SecretField> = new Set(['passphrase', 'enable', 'context']);

/** A community stands alone; everything else is somebody's. */
export function asksUser({ kind, version }: CredentialDraft): boolean {
  return kind !== 'snmp' || version === '3';
}

/** The parts of the secret that the present choice asks for, in the order of the form. */
export function askedFields({ kind, by, version, level }: CredentialDraft): readonly SecretField[] {
  if (kind !== 'snmp') {
    const proof: SecretField[] = by === 'key' ? ['privateKey', 'passphrase'] : ['password'];
    return kind === 'cli' ? [...proof, 'enable'] : proof;
  }
  if (version === '2c') return ['community'];
  return [
    ...(level === 'none' ? [] : (['authProtocol', 'authPassword'] as const)),
    ...(level === 'priv' ? (['privProtocol', 'privPassword'] as const) : []),
    'context',
  ];
}

/** What is sent: only the parts that were asked for and given. */
export function credentialBody(draft: CredentialDraft): {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly username: string;
  readonly secret: Readonly<Record<string, string>>;
} {
  const given = askedFields(draft)
    .map((field) => [field, field === 'privateKey' ? pem(draft.secret[field]) : draft.secret[field]] as const)
    .filter(([, value]) => value !== '');
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    username: asksUser(draft) ? draft.username.trim() : '',
    secret: Object.fromEntries(given),
  };
}

/** A pasted key as its file has it: Unix line ends, and one at the end, without which OpenSSH keys do not load. */
function pem(pasted: string): string {
  const text = pasted.replaceAll('\r\n', '\n').trim();
  return text === '' ? '' : `${text}\n`;
}
