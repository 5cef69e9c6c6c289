import { DatabaseServerError, VaultError } from '#persistence';
import { fill, knownCodes, textOf } from '#findings';
import { ConfigError } from '../config/config.js';
import { PortInUse } from './listen.js';

/** Exit codes of the product: 2 for wrong use, 3 for a failure of operation. */
export interface Explanation {
  readonly exitCode: 2 | 3;
  readonly lines: readonly string[];
}

/** Why the server did not start, as lines for a person; null for what nobody foresaw. */
export function explainStart(error: unknown): Explanation | null {
  if (error instanceof ConfigError) {
    return {
      exitCode: 2,
      lines: ['The configuration cannot be used:', ...error.lines.map((line) => `  ${line}`)],
    };
  }
  if (error instanceof PortInUse) {
    return {
      exitCode: 3,
      lines: [
        `Port ${error.port} on ${error.host} is in use by another program.`,
        `Stop that program, or choose another port: BRASSAGE_PORT=${error.port + 1} npm start`,
      ],
    };
  }
  if (error instanceof DatabaseServerError) {
    if (!knownCodes.includes(error.code)) return { exitCode: 3, lines: [error.message] };
    const { title, text, hint } = textOf(error.code, 'en');
    // Process numbers and versions are names, not amounts: no thousands separator.
    const params = Object.fromEntries(
      Object.entries(error.params).map(([name, value]) => [name, String(value)]),
    );
    return { exitCode: 3, lines: [title, fill(text, params, 'en'), fill(hint, params, 'en')] };
  }
  if (error instanceof VaultError)
    return { exitCode: 3, lines: ['The key of stored secrets cannot be used:', error.message] };
  return null;
}
