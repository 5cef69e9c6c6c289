import { isNegative, keyOf, negationOf, subjectOf } from './negation.js';
import { matches, matchOf, type ConfigRules } from './rules.js';
import { leaf, type ConfigLine, type ConfigTree } from './tree.js';
import { applied, vlanSetLine, vlanSetText } from './vlan-set.js';
import { normalised } from './normalise.js';

/**
 * The configuration that the device will have after the lines of `change` were entered, in order: the prediction that a
 * push is checked against.
 */
export function futureOf(running: ConfigTree, change: ConfigTree, rules: ConfigRules): ConfigTree {
  return normalised(section(running, change, rules, []), rules);
}

function section(
  running: ConfigTree,
  change: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ConfigTree {
  const state = new State(running, rules, path);
  for (const line of change) state.enter(line);
  return state.lines();
}

/** The lines of one section while a change is entered. Entries keep their place, so that the order is the device's. */
class State {
  private readonly entries = new Map<string, ConfigLine>();
  private duplicates: ConfigLine[] = [];
  private readonly inOrder: boolean;

  constructor(
    running: ConfigTree,
    private readonly rules: ConfigRules,
    private readonly path: readonly string[],
  ) {
    const name = path.at(-1);
    this.inOrder = name !== undefined && matchOf(rules.ordered, path.slice(0, -1), name) !== undefined;
    if (this.inOrder) this.duplicates = [...running];
    else for (const line of running) this.entries.set(line.text, line);
  }

  lines(): ConfigTree {
    return this.inOrder ? this.duplicates : [...this.entries.values()];
  }

  enter(line: ConfigLine): void {
    if (this.inOrder) {
      this.duplicates.push(line);
      return;
    }
    this.forgetBy(line.text);
    const known = this.entries.get(line.text);
    if (known) this.reenter(known, line);
    else if (!this.enterVlanSet(line.text) && !this.takeBack(line.text)) this.place(line);
  }

  /** A section that is there already. */
  private reenter(known: ConfigLine, line: ConfigLine): void {
    const overwritten = matchOf(this.rules.overwritten, this.path, line.text);
    const children = overwritten
      ? line.children
      : section(known.children, line.children, this.rules, [...this.path, line.text]);
    this.entries.set(line.text, { text: line.text, children });
  }

  private enterVlanSet(text: string): boolean {
    const subject = subjectOf(text, this.rules);
    const isBack = isNegative(text, this.rules);
    const line = vlanSetLine(isBack ? `${subject} all` : text, this.rules);
    if (!line) return false;
    const old = [...this.entries.keys()].find((key) => vlanSetLine(key, this.rules)?.words === line.words);
    const before = old === undefined ? null : (vlanSetLine(old, this.rules)?.vids ?? null);
    if (isBack) {
      if (old !== undefined) this.entries.delete(old);
      return old !== undefined;
    }
    this.replace(old ?? null, leaf(vlanSetText(line.words, applied(before, line))));
    return true;
  }

  /** A line that takes others back. True if that is all it does: it will not be shown. */
  private takeBack(text: string): boolean {
    const exact = this.remove((key) => negationOf(key, this.path, this.rules) === text);
    const unshown = this.rules.neverShown.some((pattern) => pattern.test(text));
    if (!isNegative(text, this.rules)) {
      // A device that shows `no x` has x as its default and hides it, unless the two are values of one setting.
      return (
        unshown ||
        (exact > 0 &&
          (!this.isSetting(text) || matchOf(this.rules.negateWith, this.path, text) !== undefined))
      );
    }
    // `no switchport` is a setting of its own: it leaves `switchport …` lines where they are.
    if (this.rules.shownNegative.some((pattern) => pattern.test(text)))
      return exact > 0 && !this.isSetting(text);
    const subject = subjectOf(text, this.rules);
    const shorter = this.remove((key) => subjectOf(key, this.rules).startsWith(`${subject} `));
    return unshown || exact + shorter > 0;
  }

  private isSetting(text: string): boolean {
    return keyOf(text, this.path, this.rules) !== null;
  }

  private remove(isMeant: (text: string) => boolean): number {
    const found = [...this.entries.keys()].filter(isMeant);
    for (const key of found) this.entries.delete(key);
    return found.length;
  }

  /** A line that was not there: in the place of the one it replaces, else at the end. */
  private place(line: ConfigLine): void {
    const key = keyOf(line.text, this.path, this.rules);
    const old =
      key === null
        ? undefined
        : [...this.entries.keys()].find((text) => keyOf(text, this.path, this.rules) === key);
    const children = section([], line.children, this.rules, [...this.path, line.text]);
    this.replace(old ?? null, { text: line.text, children });
  }

  private replace(old: string | null, line: ConfigLine): void {
    if (old === null || old === line.text) {
      this.entries.set(line.text, line);
      return;
    }
    const all = [...this.entries];
    this.entries.clear();
    for (const [text, entry] of all) {
      if (text === old) this.entries.set(line.text, line);
      else this.entries.set(text, entry);
    }
  }

  private forgetBy(text: string): void {
    const subject = isNegative(text, this.rules) ? subjectOf(text, this.rules) : text;
    if (this.entries.has(text)) return;
    for (const { by, lost } of this.rules.resets) {
      if (!matches(by, this.path, subject)) continue;
      for (const key of this.entries.keys()) if (lost.test(key)) this.entries.delete(key);
    }
  }
}
