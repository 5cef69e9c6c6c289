import { z } from 'zod';
import type { Said } from './said.js';

const french = z.locales.fr().localeError;

/** What a schema says of a file, in both languages; of a rule of our own, its English sentence. */
export function issueSaid(file: string, issue: z.core.$ZodIssue | undefined): Said {
  const where = issue?.path.join('.') ?? '';
  const told = issue === undefined ? undefined : french(issue as z.core.$ZodRawIssue);
  const inFrench = typeof told === 'string' ? told : told?.message;
  return {
    en: `${file}: ${where || 'the file'}: ${issue?.message ?? ''}`,
    fr: `${file} : ${where || 'le fichier'} : ${inFrench ?? issue?.message ?? ''}`,
  };
}
