import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../golden');

/**
 * Compares a text with the recorded one of `test/golden`. `BRASSAGE_GOLDEN=write` records it: look at the difference in
 * git before you commit it. In CI a missing recording fails.
 */
export function expectGolden(file: string, text: string): void {
  const path = join(FOLDER, file);
  if (process.env['BRASSAGE_GOLDEN'] === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `no recording ${file}`).toBe(text);
}
