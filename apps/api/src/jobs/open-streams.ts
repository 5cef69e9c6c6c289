import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';

/** More than the tabs and scripts of one person follow at once; each holds a connection open for as long as a job takes. */
export const MOST_STREAMS = 30;

/** How many event streams each account has open at this process. */
@Injectable()
export class OpenStreams {
  private readonly open = new Map<string, number>();

  /** Counts one more, until the returned function is called. @throws Problem STREAMS_TOO_MANY */
  add(userId: string): () => void {
    const before = this.open.get(userId) ?? 0;
    if (before >= MOST_STREAMS) throw new Problem(429, 'STREAMS_TOO_MANY', { count: before });
    this.open.set(userId, before + 1);
    return () => this.drop(userId);
  }

  private drop(userId: string): void {
    const left = (this.open.get(userId) ?? 1) - 1;
    if (left > 0) this.open.set(userId, left);
    else this.open.delete(userId);
  }
}
