// npm start: builds what is missing, then serves web, API and worker from one process until Ctrl-C.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-stale'], {
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { ConsoleLogger } = await import('@nestjs/common');
const { serve } = await import('../dist/apps/api/src/start/serve.js');
const { explainStart } = await import('../dist/apps/api/src/start/explain.js');
const { startWorker } = await import('../dist/apps/worker/src/start-worker.js');

const stops = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (stops.signal.aborted) process.exit(130); // the second time: at once
    stops.abort();
  });
}

const example = join(root, 'examples/atelier-nord/plan.yaml');
try {
  const serving = await serve({
    env: process.env,
    webRoot: join(root, 'dist/apps/web'),
    examplePlan: existsSync(example) ? example : null,
    logger: new ConsoleLogger({ logLevels: ['error', 'warn'] }),
    beside: ({ url, config }) => startWorker({ ...config, url }),
  });
  tell(serving);
  await new Promise((resolve) => {
    if (stops.signal.aborted) resolve();
    stops.signal.addEventListener('abort', resolve);
  });
  console.error('Stopping …');
  await serving.stop();
  console.error('Stopped.');
} catch (error) {
  const explanation = explainStart(error);
  console.error(explanation ? explanation.lines.join('\n') : error);
  process.exit(explanation?.exitCode ?? 3);
}

function tell({ address, firstPassword }) {
  const lines = [`Brassage is ready: ${address}`];
  if (firstPassword) {
    const { username, password } = firstPassword;
    lines.push(
      '',
      `First sign-in    ${username}`,
      `One-time password ${password}`,
      'It is shown only now; choose your own when you sign in.',
    );
  }
  lines.push('', 'Ctrl-C stops it.');
  console.log(lines.join('\n'));
}
