import type { Finding } from '#findings';
import { compileSet, type Compiled } from './compile.js';
import { templateFault } from './template-fault.js';
import type { TemplateSet } from './template-set.js';
import { guarded } from './unsafe-text.js';

/** A rendered configuration, or what stands against it. */
export interface Rendered {
  /** Empty where findings are errors. Secrets are still marks (`secretMark`). */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The longest text that a template may give, in characters. */
export const MOST_OUTPUT = 5_000_000;

const sets = new WeakMap<TemplateSet, (role: string) => Compiled | null>();

/**
 * Renders the template of a role. The same input always gives the same text: no clock, no randomness, and nothing that
 * a template could call but the helpers. Compiling is code generation, so run this only where that is allowed: in a
 * worker thread with limits (README.md), never in the browser.
 */
export function renderTemplate(set: TemplateSet, role: string, variables: unknown): Rendered {
  const file = `${set.name}/${role}.hbs`;
  try {
    let compiled = sets.get(set);
    if (!compiled) sets.set(set, (compiled = compileSet(set)));
    const render = compiled(role);
    if (!render)
      return failed({
        code: 'CONFIG_TEMPLATE_MISSING',
        severity: 'error',
        where: [{ file }],
        params: { role },
      });
    const text = tidy(render(guarded(variables)));
    if (text.length > MOST_OUTPUT)
      return failed({
        code: 'CONFIG_OUTPUT_TOO_LONG',
        severity: 'error',
        where: [{ file }],
        params: { most: MOST_OUTPUT },
      });
    return { text, findings: [] };
  } catch (error) {
    return failed(templateFault(error, file));
  }
}

const failed = (finding: Finding): Rendered => ({ text: '', findings: [finding] });

/** No spaces at line ends, no runs of empty lines, one line end at the end: templates may be laid out freely. */
function tidy(text: string): string {
  const lines = text.replaceAll(/[ \t]+$/gm, '').replaceAll(/\n{2,}/g, '\n');
  return `${lines.replace(/^\n/, '').replace(/\n$/, '')}\n`;
}
