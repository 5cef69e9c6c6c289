import type { Driver, Step } from '#devices';
import {
  commandText,
  configText,
  futureOf,
  maskSecrets,
  readTree,
  remediationFor,
  rulesOf,
  type ConfigTree,
} from '#netconfig';
import { comparedTree } from '#ssh';

/**
 * What a person types on a device that a push left to them, block by block. A secret is masked: a line with one is to be
 * completed. A block is empty where the platform has nothing of the kind.
 */
export interface ByHand {
  /** Where the device is logged in to; null: the plan gives it no management address any more. */
  readonly address: string | null;
  /** What the device has, and whether a timer of its own still runs. */
  readonly look: readonly string[];
  /** While its timer runs: back at once. */
  readonly back: readonly string[];
  /** Once no timer runs: the lines that lead back. */
  readonly lines: readonly string[];
  /** What makes the change stay. */
  readonly keep: readonly string[];
}

/** What a push knew of a device: its configuration before, the lines that were to be sent, and what was seen last. */
interface Known {
  readonly before: string | null;
  readonly remediation: string;
  readonly after: string | null;
}

/** The commands of a platform for a person, from the same definition that the push speaks by. */
export function byHand(driver: Driver, address: string | null, known: Known): ByHand {
  // Operations of NETCONF are no commands of a terminal: who sits there uses the platform's own.
  if (driver.channel === 'netconf') return { address, look: [], back: [], lines: [], keep: [] };
  const { configuration, safety } = driver;
  const lines = linesBack(driver, known);
  return {
    address,
    look: sent([...(safety ? [safety.pending.ask] : []), ...configuration.show]),
    back: sent(safety?.revert ?? []),
    lines:
      lines.length === 0
        ? []
        : [...sent(configuration.enter), ...lines, ...sent([...configuration.leave, ...configuration.save])],
    keep: sent([...(safety?.confirm ?? []), ...configuration.save]),
  };
}

/** Steps as they are typed; one that asks twice is typed once. */
const sent = (steps: readonly Step[]): string[] => [
  ...new Set(steps.map(({ send }) => send).filter((send) => send !== '')),
];

/** From what was seen last, else from what the lines lead to. */
function linesBack(driver: Driver, { before, remediation, after }: Known): readonly string[] {
  if (before === null) return [];
  const rules = rulesOf(driver.name);
  const was = comparedTree(before, driver);
  const is: ConfigTree =
    after === null ? futureOf(was, readTree(remediation, rules), rules) : comparedTree(after, driver);
  const back = remediationFor(is, was, rules);
  if (back.length === 0) return [];
  const text = driver.configuration.commands(commandText(back, rules), configText(was)).join('\n');
  return maskSecrets(`${text}\n`, rules).trimEnd().split('\n');
}
