import type { Driver } from '#devices';
import { told, ToldError } from '#findings';
import type { CliSession } from '../session.js';

/**
 * Types the lines of a change, each answered before the next, up to the first that is refused. The lines of a section are
 * typed only inside of one: a device that passed over its heading without a word would take them for lines of its whole
 * configuration.
 *
 * @param sections - the lines that open a section
 * @throws SshError that names the line
 */
export async function typeLines(
  session: CliSession,
  { configuration, prompts }: Driver,
  lines: readonly string[],
  sections: ReadonlySet<string>,
): Promise<void> {
  const outside = session.mode;
  const showsMode = prompts.configuration?.source.includes('(?<mode>') ?? false;
  for (const send of lines) {
    // Where there is no level for configuring, a line may open one and another close it (FortiOS).
    const at = configuration.anyLevel ? session.level : configuration.at;
    await session.run({ send, at, ...(configuration.anyLevel ? { anyLevel: true } : {}) });
    if (showsMode && sections.has(send) && session.mode === outside)
      throw new ToldError([told('PUSH_NO_SECTION', { line: send })]);
  }
}
