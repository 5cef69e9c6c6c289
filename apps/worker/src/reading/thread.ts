import { parentPort } from 'node:worker_threads';
import { read, type Reading } from './tasks.js';

// One question, one answer; whoever asked ends the thread.
parentPort?.on('message', (reading: Reading) => {
  void read(reading).then((answer) => parentPort?.postMessage(answer));
});
