import { parentPort, workerData } from 'node:worker_threads';
import { startFarm } from '../../test/support/farm/farm.js';

// The devices of a farm in a thread of their own, so that their time is not counted as ours. Each message is a question.
const { lines } = workerData as { lines: number };
const farm = await startFarm(lines);
parentPort?.on('message', () => parentPort?.postMessage(farm.connections()));
parentPort?.postMessage({ ports: farm.ports, fingerprint: farm.fingerprint });
