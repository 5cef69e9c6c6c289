// The environment of the browser tests: when a test or a hook fails, the log says what its page shows at that moment.
import { TestEnvironment } from 'jest-environment-node';

/** What `openBrowser` leaves here: tells of every open page. */
const TELL = 'tellOfPages';

export default class ExplainFailure extends TestEnvironment {
  async handleTestEvent(event) {
    const title = event.test?.name ?? event.hook?.type;
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const told = await this.global[TELL]?.();
    if (told) process.stderr.write(`\nWhen “${title}” failed:\n${told}\n`);
  }
}
