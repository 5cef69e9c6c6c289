/** Stands for a secret in rendered text until the moment it is sent. Values cannot contain the brackets. */
export function secretMark(name: string): string {
  if (!/^[\w.-]{1,64}$/.test(name)) throw new RangeError(`not a name of a secret: ${name}`);
  return `\u27e6secret:${name}\u27e7`;
}

const MARK = /\u27e6secret:([\w.-]+)\u27e7/g;

/** The names of the secrets that a text needs, each once, in order. */
export function secretsIn(text: string): string[] {
  return [...new Set([...text.matchAll(MARK)].map(([, name = '']) => name))];
}

/**
 * The text with its secrets in place, for the device and nobody else.
 * @throws RangeError for a secret that `lookup` does not know, naming it, or that would break the line.
 */
export function resolveSecrets(text: string, lookup: (name: string) => string | undefined): string {
  return text.replaceAll(MARK, (_, name: string) => {
    const secret = lookup(name);
    if (secret === undefined) throw new RangeError(`no secret named ${name}`);
    if (/\p{Cc}/u.test(secret)) throw new RangeError(`the secret ${name} has a control character`);
    return secret;
  });
}
