import { maskSecrets, rulesOf } from '#netconfig';
import type { Said } from '../dialogue/said.js';

/** Lines of an answer that are kept at its beginning and at its end. */
const KEPT = { first: 20, last: 5 } as const;

/** What was said in the sessions of a push, in turns. A configuration that is read is kept elsewhere, whole. */
export class Transcript {
  private readonly sessions: { readonly said: readonly Said[]; at: number }[] = [];

  constructor(private readonly platform: string) {}

  /** Listens to a session too. */
  of({ transcript }: { readonly transcript: readonly Said[] }): void {
    this.sessions.push({ said: transcript, at: 0 });
  }

  /** What was said since it was asked last. */
  more(): readonly Said[] {
    return this.sessions.flatMap((session) => {
      const fresh = session.said.slice(session.at);
      session.at = session.said.length;
      return fresh.map(({ by, text }) => ({ by, text: shortened(this.masked(text)) }));
    });
  }

  private masked(text: string): string {
    return maskSecrets(text, rulesOf(this.platform));
  }
}

function shortened(text: string): string {
  const lines = text.split('\n');
  const left = lines.length - KEPT.first - KEPT.last;
  if (left < 2) return text;
  return [...lines.slice(0, KEPT.first), `… ${left} lines …`, ...lines.slice(-KEPT.last)].join('\n');
}
