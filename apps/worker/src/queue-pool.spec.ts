import { Client } from 'pg';
import { openQueuePool } from './queue-pool.js';

describe('the queue’s connections', () => {
  it('says what it loses instead of ending the process, also after the end was asked for', async () => {
    const said: string[] = [];
    const pool = openQueuePool('postgres://127.0.0.1:1/none', (line) => said.push(line));
    const lost = new Error('terminating connection due to administrator command');
    pool.emit('error', lost, new Client());
    await pool.end();
    pool.emit('error', lost, new Client());
    expect(said).toEqual([`worker: ${lost.message}\n`, `worker: ${lost.message}\n`]);
  });
});
