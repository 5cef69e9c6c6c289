// compressBelow(FOLDER): lays `.br` and `.gz` beside every text file of a built web interface, so that the server sends a
// quarter of the bytes without compressing anything itself.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ENDINGS = ['.js', '.css', '.html', '.svg'];
/** Below this the headers weigh more than what is saved. */
const LEAST_BYTES = 1024;

export function compressBelow(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !ENDINGS.some((ending) => entry.name.endsWith(ending))) continue;
    const bytes = readFileSync(path);
    if (bytes.length < LEAST_BYTES) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
