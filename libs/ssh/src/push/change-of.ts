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
  secretChecks,
  type ConfigRules,
  type ConfigTree,
  withSecretsOf,
  type OwnedLines,
  type SecretCheck,
  type VerifySecret,
} from '#netconfig';

/** What shall be on the device. */
export interface Wanted {
  /** The rendered configuration; secrets are still placeholders. */
  readonly intended: string;
  /** The part of a configuration that the rendered text answers for; everything else on the device is left alone. */
  readonly owned: readonly OwnedLines[];
  /** What proves the secrets that the device has; absent: those that only differ by their secret stay the device's own. */
  readonly secrets?: SecretProof;
}

/** The secrets that a configuration names, and how one that a device stores is proven. */
export interface SecretProof {
  /** The text with its secrets in the place of their marks. */
  readonly reveal: (text: string) => string;
  /** A line with marks in the place of its secrets. */
  readonly hide: (line: string) => string;
  readonly verify: VerifySecret;
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
  const before = comparedTree(running, driver);
  const remediation = toDo(before, wanted, driver);
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
 * What is still to be sent, within what the template owns. A device shows a secret as a hash: one that is proven to be of
 * another secret is sent; one that is proven, or that nobody can compare, stays the device's own, so that comparing
 * converges.
 */
function toDo(running: ConfigTree, wanted: Wanted, driver: Driver): ConfigTree {
  const rules = rulesOf(driver.name);
  const before = ownedPart(running, wanted.owned);
  const intended = ownedPart(intendedOf(wanted, driver), wanted.owned);
  const { verify, hide } = wanted.secrets ?? {};
  const lines = remediationFor(before, withSecretsOf(before, intended, rules, verify), rules);
  return hide ? hidden(lines, hide) : lines;
}

/** What is wanted, with its secrets where they can be proven. */
function intendedOf({ intended, secrets }: Wanted, driver: Driver): ConfigTree {
  const text = comparable(intended, driver);
  return parseConfig(secrets ? secrets.reveal(text) : text, rulesOf(driver.name));
}

const hidden = (tree: ConfigTree, hide: SecretProof['hide']): ConfigTree =>
  tree.map(({ text, children }) => ({ text: hide(text), children: hidden(children, hide) }));

/** How every secret that is wanted stands to the one that a device has. */
export function secretsOn(text: string, wanted: Wanted, driver: Driver): readonly SecretCheck[] {
  const { verify } = wanted.secrets ?? {};
  const there = ownedPart(comparedTree(text, driver), wanted.owned);
  const intended = ownedPart(intendedOf(wanted, driver), wanted.owned);
  return secretChecks(there, intended, rulesOf(driver.name), verify ?? (() => null));
}

/** A running configuration without what our timer is made of. */
export function comparedTree(text: string, { name, safety }: Driver): ConfigTree {
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
  return toDo(comparedTree(text, driver), wanted, driver).length === 0;
}

/** Whether a device that is read again is as it was before the push, line by line. */
export function asBefore(text: string, change: ConfigChange): boolean {
  const now = comparedTree(text, change.driver);
  return sameTree(now, change.running) || remediationFor(now, change.running, change.rules).length === 0;
}

/** How many lines a device that is read again has otherwise than predicted. */
export function differences(text: string, { driver, rules, predicted }: ConfigChange): number {
  return lineCount(remediationFor(comparedTree(text, driver), predicted, rules));
}
