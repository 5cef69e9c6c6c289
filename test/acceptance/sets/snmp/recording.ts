import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Varbind, VlanContexts } from '#devices';

/** What an agent sent. */
export interface Recording {
  readonly varbinds: readonly Varbind[];
  /** True for an OID with a value other than an empty text: of what an agent did not say, there is nothing to compare. */
  readonly says: (oid: string) => boolean;
}

/**
 * Reads a recording: lines of `OID|tag|value`, where the tag is the BER type in decimal, followed by `x` for a value in
 * hexadecimal or `e` for one with Python's escapes. Lines that cannot be read (masked OIDs, unknown tags) are left out:
 * an agent would not have sent them. Of a repeated OID the first counts.
 */
export async function readRecording(folder: string, name: string): Promise<Recording> {
  // Latin-1 keeps every byte of a text as it is; the product decodes it.
  const text = await readFile(join(folder, `${name}.snmprec`), 'latin1');
  const found = new Map<string, Varbind>();
  for (const line of text.split(/\r?\n/)) {
    const [, oid, tag, form, value] = /^\.?([\d.]+)\|(\d+)([xe]?)\|(.*)$/s.exec(line) ?? [];
    if (oid === undefined || tag === undefined || value === undefined || found.has(oid)) continue;
    const decoded = decode(Number(tag), form ?? '', value);
    if (decoded !== undefined) found.set(oid, { oid, value: decoded });
  }
  const says = (oid: string): boolean => !isEmpty(found.get(oid)?.value);
  return { varbinds: [...found.values()], says };
}

/** The recordings of a device in the contexts of its VLANs: `NAME@VLAN`. */
export async function readVlanContexts(folder: string, name: string): Promise<VlanContexts> {
  const contexts = new Map<number, readonly Varbind[]>();
  for (const file of await readdir(folder)) {
    const [, device, vid] = /^(.*)@(\d+)\.snmprec$/.exec(file) ?? [];
    if (device !== name || vid === undefined) continue;
    contexts.set(Number(vid), (await readRecording(folder, `${name}@${vid}`)).varbinds);
  }
  return contexts;
}

/** No value, or a text of padding only. */
function isEmpty(value: Varbind['value'] | undefined): boolean {
  if (value instanceof Uint8Array) return /^(?:\0.*|\s*)$/s.test(Buffer.from(value).toString('latin1'));
  return value == null;
}

const NUMBERS = new Set([2, 65, 66, 67]);

function decode(tag: number, form: string, value: string): Varbind['value'] | undefined {
  if (NUMBERS.has(tag)) return /^-?\d+$/.test(value) ? Number(value) : undefined;
  if (tag === 70) return /^\d+$/.test(value) ? BigInt(value) : undefined;
  if (tag === 5) return null;
  if (tag === 6) return value.replace(/^\./, '');
  const bytes = form === 'x' ? Buffer.from(value, 'hex') : Buffer.from(unescaped(form, value), 'latin1');
  if (tag === 64) return form === 'x' ? bytes.join('.') : value;
  return tag === 4 || tag === 68 ? Uint8Array.from(bytes) : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `\x0a`, `\n`, `\\` and the like. */
function unescaped(form: string, value: string): string {
  if (form !== 'e') return value;
  return value.replaceAll(/\\(?:x([0-9a-f]{2})|(.))/gi, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(parseInt(hex, 16)),
  );
}
