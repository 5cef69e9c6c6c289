import { address, exchange } from './client.js';

/**
 * Changes fields of an object on top of the version that was read, and says which change set it became; null: none was needed.
 *
 * @throws Problem 412 with the object as it is, when it has another version by now
 */
export async function patchObject(
  path: string,
  query: Readonly<Record<string, string>>,
  version: unknown,
  fields: object,
): Promise<string | null> {
  const headers = { 'content-type': 'application/json', 'if-match': `"${String(version)}"` };
  const body = JSON.stringify(fields);
  const answer = await exchange(address(path, query), { method: 'PATCH', body, headers });
  return answer.headers.get('change-set');
}
