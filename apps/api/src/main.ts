import { ConsoleLogger } from '@nestjs/common';
import { explainStart } from './start/explain.js';
import { serve } from './start/serve.js';

// The API alone, as the container runs it: DATABASE_URL names the server, the worker is a process of its own.
const logger = new ConsoleLogger({ logLevels: ['error', 'warn'], json: true });

try {
  const serving = await serve({
    env: process.env,
    webRoot: process.env['BRASSAGE_WEB_ROOT'] ?? null,
    examplePlan: null,
    logger,
  });
  const { address, firstPassword } = serving;
  process.stderr.write(`Brassage answers on ${address}\n`);
  if (firstPassword)
    process.stderr.write(`First sign-in: ${firstPassword.username} / ${firstPassword.password}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void serving.stop());
} catch (error) {
  const explanation = explainStart(error);
  if (!explanation) throw error;
  process.stderr.write(`${explanation.lines.join('\n')}\n`);
  process.exitCode = explanation.exitCode;
}
