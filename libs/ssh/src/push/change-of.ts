import type { Driver } from '#devices';
import {
  commandText,
  configText,
  futureOf,
  lineCount,
  ownedPart,
  parseConfig,
  remediationFor,
  rulesOf,
  sameTree,
  type ConfigRules,
  type ConfigTree,
  withSecretsOf,
  type OwnedLines,
} from '#netconfig';

/** What shall be on the device. */
export interface Wanted {
  /** The rendered configuration; secrets are still placeholders. */
  readonly intended: string;
  /** The part of a configuration that the rendered text answers for; everything else on the device is left alone. */
  readonly owned: readonly OwnedLines[];
}

/** What a push does to one device, decided before anything is sent. */
export interface ConfigChange {
  readonly driver: Driver;
  readonly rules: ConfigRules;
  readonly running: ConfigTree;
  /** The device after the push, as predicted. */
  readonly predicted: ConfigTree;
  /** The lines that are sent, as a person reads them. */
  readonly remediation: string;
  readonly commands: readonly string[];
  /** Those of them that open a section. */
  readonly sections: ReadonlySet<string>;
  /** The lines that lead back, for the device's own timer. */
  readonly rollback: readonly string[];
}

/** Decides the change from the running text: what to send, what it leads to, and what leads back. */
export function changeOf(running: string, wanted: Wanted, driver: Driver): ConfigChange {
  const rules = rulesOf(driver.name);
  const before = treeOf(running, driver);
  const intended = parseConfig(comparable(wanted.intended, driver), rules);
  const remediation = toDo(before, intended, wanted.owned, rules);
  const predicted = futureOf(before, remediation, rules);
  const back = remediationFor(predicted, before, rules);
  const commands = (lines: ConfigTree, to: ConfigTree): readonly string[] =>
    lines.length === 0 ? [] : driver.configuration.commands(commandText(lines, rules), configText(to));
  return {
    driver,
    rules,
    running: before,
    predicted,
    remediation: configText(remediation),
    commands: commands(remediation, predicted),
    sections: new Set(headingsOf(remediation)),
    rollback: commands(back, before),
  };
}

const headingsOf = (tree: ConfigTree): string[] =>
  tree.flatMap(({ text, children }) => (children.length === 0 ? [] : [text, ...headingsOf(children)]));

/**
 * What is still to be sent, within what the template owns. A device shows a secret as a hash that cannot be compared with
 * the one of the template: where only that differs, the device's own stays, so that comparing converges.
 */
function toDo(
  running: ConfigTree,
  intended: ConfigTree,
  owned: Wanted['owned'],
  rules: ConfigRules,
): ConfigTree {
  const before = ownedPart(running, owned);
  return remediationFor(before, withSecretsOf(before, ownedPart(intended, owned), rules), rules);
}

/** A running configuration without what our timer is made of. */
function treeOf(text: string, { name, safety }: Driver): ConfigTree {
  const tree = parseConfig(text, rulesOf(name));
  const traces = safety?.traces;
  return traces ? without(tree, traces) : tree;
}

/** Without these lines and what is below them; a heading that held nothing else goes too. */
function without(tree: ConfigTree, pattern: RegExp): ConfigTree {
  return tree.flatMap((line) => {
    if (pattern.test(line.text)) return [];
    const children = without(line.children, pattern);
    return line.children.length > 0 && children.length === 0 ? [] : [{ ...line, children }];
  });
}

/** Of several texts that mean the same, the one that is compared. */
const comparable = (text: string, { configuration }: Driver): string =>
  configuration.canonical?.(text) ?? text;

/** Whether a device that is read again has what was wanted, within what the template owns. */
export function reached(text: string, wanted: Wanted, driver: Driver): boolean {
  const rules = rulesOf(driver.name);
  const intended = parseConfig(comparable(wanted.intended, driver), rules);
  return toDo(treeOf(text, driver), intended, wanted.owned, rules).length === 0;
}

/** Whether a device that is read again is as it was before the push, line by line. */
export function asBefore(text: string, change: ConfigChange): boolean {
  const now = treeOf(text, change.driver);
  return sameTree(now, change.running) || remediationFor(now, change.running, change.rules).length === 0;
}

/** How many lines a device that is read again has otherwise than predicted. */
export function differences(text: string, { driver, rules, predicted }: ConfigChange): number {
  return lineCount(remediationFor(treeOf(text, driver), predicted, rules));
}
