import { Pool } from 'pg';

/** A connection for each job at once, and what the queue itself needs beside them. */
const MOST_CONNECTIONS = 10;

/**
 * The queue's connections. The pool that the queue makes by itself is neither waited for at its end nor listened to any
 * more: a server that stops in that moment would end the process. This one says what it loses, until it is closed.
 */
export function openQueuePool(connectionString: string, say: (line: string) => void): Pool {
  const pool = new Pool({ connectionString, max: MOST_CONNECTIONS });
  const lost = (error: Error): void => say(`worker: ${error.message}\n`);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
