import { address, exchange } from './client.js';

/** An answer with the version that it carries, and the change set that made it. */
export interface Tagged<T> {
  readonly body: T;
  readonly etag: string;
  readonly changeSet: string | null;
}

async function tagged<T>(response: Response): Promise<Tagged<T>> {
  const { headers } = response;
  return {
    body: (await response.json()) as T,
    etag: headers.get('etag') ?? '',
    changeSet: headers.get('change-set'),
  };
}

/** Reads an object with its version. @throws Problem */
export async function getTagged<T>(
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<Tagged<T>> {
  return tagged(await exchange(address(path, query), {}));
}

/** Changes an object on top of the version that was read. @throws Problem 412 when it has another by now */
export async function patchTagged<T>(
  path: string,
  query: Readonly<Record<string, string>>,
  etag: string,
  fields: object,
): Promise<Tagged<T>> {
  const headers = { 'content-type': 'application/json', 'if-match': etag };
  return tagged(
    await exchange(address(path, query), { method: 'PATCH', body: JSON.stringify(fields), headers }),
  );
}
