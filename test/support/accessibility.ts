import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules that WCAG 2.2 AA stands on, as far as a program can tell. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly html: string;
      readonly any: readonly { readonly message: string }[];
    }[];
  }[];
}

/**
 * What of the page breaks WCAG 2.2 AA: contrast of every text in the theme that is worn, names, roles, sizes of targets.
 * One line for each kind of element, with what is wrong; empty when nothing is. `only`: these rules, or sets of them.
 */
export async function brokenOn(page: Page, only: readonly string[] = RULES): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(only)} })`,
  )) as AxeResult;
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}
