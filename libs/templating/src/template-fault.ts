import type { Finding, Param } from '#findings';
import { RefusedValue } from './unsafe-text.js';
import { UnsaidSetting } from './unsaid-setting.js';

/** An error of the template engine, where it knows the line. */
interface LocatedError extends Error {
  readonly lineNumber?: number;
  readonly column?: number;
  /** Set by the partial in which it happened. */
  template?: string;
}

/** Notes the innermost template in which an error happened, on its way up. */
export function noteTemplate(error: unknown, template: string): unknown {
  if (error instanceof Error) (error as LocatedError).template ??= template;
  return error;
}

/** What a failed rendering says: the template's file, the line and the variable. */
export function templateFault(error: unknown, file: string): Finding {
  if (!(error instanceof Error)) throw error;
  const { message, template = file, lineNumber, column } = error as LocatedError;
  const line = lineNumber ?? Number(/on line (\d+)|- (\d+):\d+$/.exec(message)?.slice(1).find(Boolean) ?? 0);
  const found = (code: string, params: Record<string, Param>): Finding => ({
    code,
    severity: 'error',
    where: [
      {
        file: template,
        ...(line > 0 ? { line } : {}),
        ...(column === undefined ? {} : { column: column + 1 }),
      },
    ],
    params,
  });
  if (error instanceof RefusedValue) return found('CONFIG_VALUE_CONTROL', { variable: error.variable });
  if (error instanceof UnsaidSetting) {
    const { variable, of, value } = error;
    return found('CONFIG_SETTING_UNSAID', { variable, of, value });
  }
  const missing = /^"(.+?)" not defined/.exec(message)?.[1];
  if (missing !== undefined) return found('CONFIG_VARIABLE_MISSING', { variable: missing });
  const helper = /unknown helper (\S+)/.exec(message)?.[1] ?? /Missing helper: "(.+?)"/.exec(message)?.[1];
  if (helper !== undefined) return found('CONFIG_HELPER_UNKNOWN', { helper });
  const partial = /partial (\S+) could not be found/.exec(message)?.[1];
  if (partial !== undefined) return found('CONFIG_PARTIAL_UNKNOWN', { partial });
  const reason =
    message.split('\n').find((text) => text.startsWith('Expecting')) ?? message.split('\n')[0] ?? '';
  return found(message.startsWith('Parse error') ? 'CONFIG_TEMPLATE_SYNTAX' : 'CONFIG_TEMPLATE_FAILED', {
    reason,
  });
}
