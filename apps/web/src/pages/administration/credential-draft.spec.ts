import {
  askedFields,
  asksUser,
  credentialBody,
  emptyDraft,
  type CredentialDraft,
} from './credential-draft.js';

const everything: CredentialDraft = {
  ...emptyDraft,
  name: ' switches ',
  username: 'netops',
  secret: {
    password: 'p',
    privateKey: '-----BEGIN\r\nkey\r\n-----END',
    passphrase: 'pp',
    enable: 'e',
    community: 'c',
    authProtocol: 'SHA-256',
    authPassword: 'auth-pass',
    privProtocol: 'AES',
    privPassword: 'priv-pass',
    context: '',
  },
};

describe('a credential being typed', () => {
  // prettier-ignore
  it.each<[string, Partial<CredentialDraft>, string[]]>([
    ['command line by password', { kind: 'cli' }, ['password', 'enable']],
    ['command line by key', { kind: 'cli', by: 'key' }, ['privateKey', 'passphrase', 'enable']],
    ['shell by password', { kind: 'shell' }, ['password']],
    ['shell by key', { kind: 'shell', by: 'key' }, ['privateKey', 'passphrase']],
    ['SNMP v2c', { kind: 'snmp', version: '2c' }, ['community']],
    ['SNMP v3 noAuthNoPriv', { kind: 'snmp', level: 'none' }, ['context']],
    ['SNMP v3 authNoPriv', { kind: 'snmp', level: 'auth' }, ['authProtocol', 'authPassword', 'context']],
    ['SNMP v3 authPriv', { kind: 'snmp', level: 'priv' },
      ['authProtocol', 'authPassword', 'privProtocol', 'privPassword', 'context']],
  ])('%s asks for its own parts and sends no other', (_title, choice, fields) => {
    const draft = { ...everything, ...choice };
    expect(askedFields(draft)).toEqual(fields);
    // The context was left empty.
    expect(Object.keys(credentialBody(draft).secret)).toEqual(fields.filter((field) => field !== 'context'));
  });

  it('a community has no user, whatever was typed before', () => {
    const draft: CredentialDraft = { ...everything, kind: 'snmp', version: '2c' };
    expect(asksUser(draft)).toBe(false);
    expect(credentialBody(draft)).toEqual({
      name: 'switches',
      kind: 'snmp',
      username: '',
      secret: { community: 'c' },
    });
  });

  it('a pasted key gets the line ends of its file', () => {
    const { secret } = credentialBody({ ...everything, by: 'key' });
    expect(secret['privateKey']).toBe('-----BEGIN\nkey\n-----END\n');
  });

  it('keeps a password to the letter', () => {
    const draft = { ...everything, secret: { ...everything.secret, password: ' with spaces ' } };
    expect(credentialBody(draft).secret['password']).toBe(' with spaces ');
  });
});
