import { Duplex, PassThrough } from 'node:stream';
import type { ToThread } from './messages.js';

/** The near end of a channel whose connection lives in a thread. */
export class ThreadChannel extends Duplex {
  readonly stderr = new PassThrough();

  constructor(
    private readonly number: number,
    private readonly send: (message: ToThread) => void,
  ) {
    super();
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    this.send({ do: 'write', channel: this.number, bytes });
    done();
  }

  override _final(done: () => void): void {
    this.send({ do: 'end', channel: this.number });
    done();
  }

  override _read(): void {
    // Pieces are pushed as the thread hands them on.
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.send({ do: 'destroy', channel: this.number });
    this.stderr.destroy();
    done(error);
  }
}
