import type { SecretReference } from '#devices';

/** The secrets of one session. They are put in when a line is sent, and taken out of everything that is kept. */
export interface SessionSecrets {
  /** The text that a driver refers to. */
  readonly of: (reference: SecretReference) => string;
  /** A command with the secrets that it names put in (`{{secret "name"}}` of templates). */
  readonly reveal: (command: string) => string;
  /** A text with every secret of the session taken out. */
  readonly mask: (text: string) => string;
}

const SHOWN = '••••';

/** Secrets of a login. Commands are sent as they are. */
export function loginSecrets(
  password: string | undefined,
  enable: string | undefined,
  reveal: (command: string) => string = (command) => command,
  others: readonly string[] = [],
): SessionSecrets {
  const texts = [password, enable, ...others].filter(
    (text): text is string => text !== undefined && text.length >= 4,
  );
  return {
    of: ({ secret }) => (secret === 'enable' ? (enable ?? password ?? '') : (password ?? '')),
    reveal,
    mask: (text) => texts.reduce((masked, secret) => masked.replaceAll(secret, SHOWN), text),
  };
}
