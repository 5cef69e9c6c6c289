import { csvProfile, csvProfiles, csvProfileSchema, type CsvProfile } from '#certification';
import { Problem } from '../http/problem.js';

/** How the columns of a table are to be read: the name of a profile, or one of this import alone as JSON; empty: found out. */
interface Said {
  readonly profile: string;
  readonly mapping: string;
}

/** The profile that an upload names or brings along; null: none. @throws Problem CERT_PROFILE_UNKNOWN, REQUEST_INVALID */
export function profileOf({ profile, mapping }: Said, saved: readonly CsvProfile[]): CsvProfile | null {
  if (mapping !== '') return mappingOf(mapping);
  if (profile === '') return null;
  const found = csvProfile(profile) ?? saved.find(({ name }) => name === profile);
  if (found) return found;
  const known = [...csvProfiles, ...saved].map(({ name }) => name);
  throw new Problem(422, 'CERT_PROFILE_UNKNOWN', { profile, known });
}

function mappingOf(text: string): CsvProfile {
  const parsed = csvProfileSchema.safeParse(parsedJson(text));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Problem(400, 'REQUEST_INVALID', {
    count: parsed.error.issues.length,
    path: ['mapping', ...(first?.path ?? [])].join('.'),
    reason: first?.message ?? '',
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new Problem(
      400,
      'REQUEST_INVALID',
      { count: 1, path: 'mapping', reason: cause.message },
      { cause },
    );
  }
}
