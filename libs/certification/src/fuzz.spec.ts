import { fuzz } from './fuzz.fixture.js';

/** With BRASSAGE_FUZZ so many inputs, whatever the time: `npm run fuzz` feeds a million. */
const asked = Number(process.env['BRASSAGE_FUZZ'] ?? 0);
const MEMORY_BYTES = 512 * 1024 * 1024;

describe('damaged tester files', () => {
  it.each([1, 2, 3, 4])(
    'crash, hang or flood no reader (seed %d)',
    (seed) => {
      const [began, before] = [process.cpuUsage(), process.memoryUsage().rss];
      const spentMs = (): number => {
        const { user, system } = process.cpuUsage(began);
        return (user + system) / 1000;
      };
      const run =
        asked > 0 ? fuzz(Math.ceil(asked / 4), seed * 7919) : fuzz(3000, seed, () => spentMs() > 1500);
      expect(run.read).toBeGreaterThan(0);
      expect(run.refused).toBeGreaterThan(0);
      expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY_BYTES);
      if (asked > 0) process.stdout.write(`seed ${seed}: ${JSON.stringify(run)}\n`);
    },
    3_600_000,
  );
});
