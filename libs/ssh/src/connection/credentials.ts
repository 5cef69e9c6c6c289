/** How we show who we are: a password (also asked for interactively), a private key, or both, key first. */
export interface SshCredentials {
  readonly user: string;
  readonly password?: string;
  /** OpenSSH or PEM text. */
  readonly privateKey?: string;
  readonly passphrase?: string;
  /** For the privileged level, where it asks for one of its own. */
  readonly enable?: string;
}
