import { decodeText } from '../csv/decode.js';
import { fileFault, MAX_FAULTS, type ReadResult } from '../model/read-result.js';
import { testFileSchema, type TestRecord } from '../model/record.js';

/** Reads the canonical JSON form: `{"brassage": "test-results/1", "records": [...]}`. Faults name the JSON path. */
export function readTestJson(bytes: Uint8Array, file: string): ReadResult {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return { ok: false, findings: [decoded.finding] };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, findings: [fileFault('CERT_JSON_SYNTAX', { file }, { reason: error.message })] };
  }
  const parsed = testFileSchema.safeParse(value);
  if (parsed.success)
    return {
      ok: true,
      format: 'json',
      profile: 'test-results/1',
      records: parsed.data.records,
      findings: [],
    };
  const findings = parsed.error.issues
    .slice(0, MAX_FAULTS)
    .map(({ path, message }) =>
      fileFault(
        'CERT_JSON_VALUE',
        { file, path: path.join('.') },
        { path: path.join('.') || 'the file', reason: message },
      ),
    );
  return { ok: false, findings };
}

/** The canonical JSON text of records; reading it gives the same records. */
export function writeTestJson(records: readonly TestRecord[]): string {
  return `${JSON.stringify({ brassage: 'test-results/1', records }, null, 1)}\n`;
}
