import { differenceOf, type DifferenceLine } from './difference.js';
import { maskTree } from './mask.js';
import { ownedPart, type OwnedLines } from './owned.js';
import { parseConfig } from './parse.js';
import { remediationFor } from './remediation.js';
import type { ConfigRules } from './rules.js';
import { configText } from './text.js';
import type { ConfigTree } from './tree.js';
import { withSecretsOf } from './with-secrets.js';

/** A device's configuration beside the one the plan wants, within what the templates own; secrets masked. */
export interface ConfigComparison {
  readonly difference: readonly DifferenceLine[];
  /** The lines that would be sent. Empty: the device has what is wanted. */
  readonly remediation: string;
  readonly added: number;
  readonly removed: number;
}

/** Compares a running with an intended configuration, both as text. Without `owned` the whole of both counts. */
export function compareConfigs(
  running: string,
  intended: string,
  rules: ConfigRules,
  owned: readonly OwnedLines[] | null,
): ConfigComparison {
  const part = (text: string): ConfigTree => {
    const tree = maskTree(parseConfig(text, rules), rules);
    return owned ? ownedPart(tree, owned) : tree;
  };
  const before = part(running);
  // A hash on the device cannot be compared with a secret of the template: where only that differs, nothing is to be done.
  const after = withSecretsOf(before, part(intended), rules);
  const difference = differenceOf(before, after, rules);
  return {
    difference,
    remediation: configText(remediationFor(before, after, rules), rules),
    added: linesIn(difference, 'added'),
    removed: linesIn(difference, 'removed'),
  };
}

function linesIn(lines: readonly DifferenceLine[], state: DifferenceLine['state']): number {
  return lines.reduce((sum, line) => sum + (line.state === state ? 1 : 0) + linesIn(line.children, state), 0);
}
