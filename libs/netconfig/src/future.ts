import { isEntriesSection, withoutEntries } from './entries.js';
import { afterMoves } from './exclusive.js';
import { afterPlaced } from './placed.js';
import { isNegative, keyOf, subjectOf } from './negation.js';
import { Ranks } from './ranks.js';
import { matches, matchOf, type ConfigRules, type LineMatch } from './rules.js';
import { leaf, type ConfigLine, type ConfigTree } from './tree.js';
import {
  applied,
  isSameSet,
  vlanSetLine,
  vlanSetText,
  type SetMember,
  type VlanSetLine,
} from './vlan-set.js';
import { normalised } from './normalise.js';
import { SectionLines } from './section-lines.js';

/**
 * The configuration that the device will have after the lines of `change` were entered, in order: the prediction that a
 * push is checked against.
 */
export function futureOf(running: ConfigTree, change: ConfigTree, rules: ConfigRules): ConfigTree {
  return normalised(afterMoves(section(running, change, rules, []), change, rules), rules);
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

/** One section while a change is entered. */
class State {
  private readonly entries: SectionLines;
  /** The lines of a section in which the same line may stand twice; null in all others. */
  private sequence: ConfigLine[] | null;
  private readonly isAppended: boolean;
  private readonly ranks: Ranks | null;

  constructor(
    running: ConfigTree,
    private readonly rules: ConfigRules,
    private readonly path: readonly string[],
  ) {
    const name = path.at(-1);
    const isIn = (sections: readonly LineMatch[]): boolean =>
      name !== undefined && matchOf(sections, path.slice(0, -1), name) !== undefined;
    const ordered = isIn(rules.ordered);
    this.isAppended = isIn(rules.appended);
    this.ranks = rules.ranked ? new Ranks(running, rules, path) : null;
    this.sequence = ordered ? [...running] : null;
    this.entries = new SectionLines(ordered ? [] : running, rules, path);
  }

  lines(): ConfigTree {
    return this.sequence ?? this.ranks?.ordered(this.entries.all) ?? this.entries.all;
  }

  enter(line: ConfigLine): void {
    if (this.sequence) {
      const placed = afterPlaced(this.sequence, line.text);
      if (placed) this.sequence = [...placed];
      else this.sequence.push(line);
      return;
    }
    if (this.ranks?.move(line.text)) return;
    this.ranks?.enter(line.text);
    const known = this.entries.get(line.text) ?? this.entries.revisitedBy(line.text);
    if (known) {
      this.reenter(known, line);
      return;
    }
    this.forgetBy(line.text);
    if (!this.enterVlanSet(line.text) && !this.takeBack(line.text)) this.place(line);
  }

  /** A section that is there already. */
  private reenter(known: ConfigLine, line: ConfigLine): void {
    const overwritten = matchOf(this.rules.overwritten, this.path, line.text);
    const isWhole = overwritten?.placed ? line.children[0]?.text === overwritten.clear : overwritten;
    const children = isWhole
      ? line.children.filter(({ text }) => text !== overwritten?.clear)
      : section(known.children, line.children, this.rules, [...this.path, known.text]);
    this.entries.set({ text: known.text, children });
  }

  private enterVlanSet(text: string): boolean {
    const isBack = isNegative(text, this.rules);
    const said = vlanSetLine(text, this.rules);
    const line = said ?? (isBack ? vlanSetLine(`${subjectOf(text, this.rules)} all`, this.rules) : null);
    if (!line) return false;
    if (line.rule.shared) return this.enterSharedSet(line);
    const old = this.entries.texts.find((key) => vlanSetLine(key, this.rules)?.words === line.words);
    if (isBack && !said) {
      if (old !== undefined) this.entries.delete(old);
      return old !== undefined;
    }
    const before = old === undefined ? null : (vlanSetLine(old, this.rules)?.vids ?? null);
    this.putSet(line, applied(before, line), old ?? null);
    return true;
  }

  /** A member is in one of the sets: whatever is typed of it, it leaves the others. */
  private enterSharedSet(line: VlanSetLine): boolean {
    const sets = this.entries.texts.flatMap((text) => {
      const set = vlanSetLine(text, this.rules);
      return set?.rule === line.rule ? [{ text, set }] : [];
    });
    if (line.verb === 'remove' && sets.length === 0) return false;
    const own = sets.find(({ set }) => isSameSet(set, line));
    for (const { text, set } of sets)
      if (set !== own?.set) this.putSet(set, applied(set.vids, { ...line, verb: 'remove' }), text);
    if (line.verb !== 'remove') this.putSet(line, applied(own?.set.vids ?? null, line), own?.text ?? null);
    return true;
  }

  private putSet(line: VlanSetLine, members: readonly SetMember[], old: string | null): void {
    const text = vlanSetText(line, members);
    if (text !== null) this.put(leaf(text), old);
    else if (old !== null) this.entries.delete(old);
  }

  /** A line that takes others back. True if that is all it does: it will not be shown. */
  private takeBack(text: string): boolean {
    const exact = this.remove(this.entries.takenBackBy(text));
    const unshown = this.rules.neverShown.some((pattern) => pattern.test(text));
    const isSetting = keyOf(text, this.path, this.rules) !== null;
    if (!isNegative(text, this.rules)) {
      // A device that shows `no x` has x as its default and hides it, unless the two are values of one setting.
      const isDefault = !isSetting || matchOf(this.rules.negateWith, this.path, text) !== undefined;
      return unshown || (exact > 0 && isDefault);
    }
    // `no switchport` is a setting of its own: it leaves `switchport …` lines where they are.
    if (this.rules.shownNegative.some((pattern) => pattern.test(text))) return exact > 0 && !isSetting;
    // An entry of a list is taken back by all of its words.
    const longer = this.isAppended ? [] : this.entries.longerThan(subjectOf(text, this.rules));
    this.takeBackBelow(subjectOf(text, this.rules));
    const taken = exact + this.remove(longer);
    return unshown || taken > 0;
  }

  /** What the sections below say of a thing goes with it: an address family of its neighbour. */
  private takeBackBelow(subject: string): void {
    if (this.path.length === 0 || !isEntriesSection(this.rules, this.path)) return;
    if (!this.rules.entries?.some((entry) => entry.exec(subject)?.[0] === subject)) return;
    for (const { text, children } of this.entries.all)
      if (children.length > 0) this.entries.set({ text, children: withoutEntries(children, [subject]) });
  }

  private remove(texts: readonly string[]): number {
    for (const text of texts) this.entries.delete(text);
    return texts.length;
  }

  /** A line that was not there: in the place of the one it replaces, else at the end. */
  private place(line: ConfigLine): void {
    const children = section([], line.children, this.rules, [...this.path, line.text]);
    this.put({ text: line.text, children }, this.entries.sameSetting(line.text));
  }

  private put(line: ConfigLine, old: string | null): void {
    if (old === null || old === line.text) this.entries.set(line);
    else this.entries.replace(old, line);
  }

  private forgetBy(text: string): void {
    const subject = isNegative(text, this.rules) ? subjectOf(text, this.rules) : text;
    for (const { by, lost } of this.rules.resets) {
      if (matches(by, this.path, subject)) this.remove(this.entries.texts.filter((key) => lost.test(key)));
    }
  }
}
