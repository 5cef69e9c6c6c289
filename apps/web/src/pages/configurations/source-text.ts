import type { Speech } from '../../texts/index.js';

/** What a version came from, as the worker notes it (`backup by …`, `read by …`, `push …`), in the reader's language. */
export function sourceText(source: string, { t, say }: Pick<Speech, 't' | 'say'>): string {
  const { sources } = t.pushWords;
  const [, kind, who = ''] = /^(backup by|read by|push)(?: (.*))?$/s.exec(source) ?? [];
  if (kind === 'push') return sources.push;
  if (kind === undefined) return source;
  const by = who === 'schedule' ? sources.schedule : who;
  return say(kind === 'backup by' ? sources.backup : sources.read, { who: by });
}
