import type { FastifyReply } from 'fastify';

/** A comment that keeps proxies from closing a quiet stream. */
const KEEP_ALIVE_MS = 20_000;

/** An answer of server-sent events (WHATWG HTML, 9.2): open until it is ended here or left at the other end. */
export class EventStream {
  private readonly raw: FastifyReply['raw'];
  private sent = '';

  /** Takes the answer over from the framework. */
  constructor(reply: FastifyReply) {
    reply.hijack();
    this.raw = reply.raw;
    const keepAlive = setInterval(() => this.raw.write(': still here\n\n'), KEEP_ALIVE_MS);
    this.onClose(() => clearInterval(keepAlive));
    this.raw.writeHead(200, {
      ...headersOf(reply),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
    });
  }

  /** Calls back once it is closed, however that came; at once where it is already. */
  onClose(closed: () => void): void {
    if (this.raw.closed) closed();
    else this.raw.once('close', closed);
  }

  /** Says what has changed since it was said last. */
  send(data: unknown): void {
    const text = JSON.stringify(data);
    if (text === this.sent || this.raw.writableEnded || this.raw.destroyed) return;
    this.sent = text;
    this.raw.write(`data: ${text}\n\n`);
  }

  end(): void {
    this.raw.end();
  }
}

/** Headers that plugins have set for the answer, which a raw answer would lose. */
function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}
