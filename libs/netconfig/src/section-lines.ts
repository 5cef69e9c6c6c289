import { isNegative, keyOf, negationOf, revisitedText, subjectOf } from './negation.js';
import type { ConfigRules } from './rules.js';
import { beginningsOf } from './swept.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/** What is said of a statement goes with it: `deactivate vlans A` when `vlans A` is deleted. */
const MARKED = /^(?:deactivate|protect) (.*)$/;

/**
 * The lines of a section while it changes, each once, in their order; found by what takes them back and by the setting
 * that they are, so that a change of ten thousand lines does not look at every line for every line.
 */
export class SectionLines {
  private readonly byText = new Map<string, ConfigLine>();
  private readonly byNegation = new Map<string, Set<string>>();
  private readonly byKey = new Map<string, string>();
  /** Where each line stands: one that replaces another takes its place. */
  private readonly places = new Map<string, number>();
  private nextPlace = 0;
  private isMoved = false;
  /** What enters a section → its line; made when it is first asked for. */
  private byEntry: Map<string, string> | null = null;
  /** First words of a line's subject → its lines; made when it is first asked for. */
  private byWords: Map<string, Set<string>> | null = null;

  constructor(
    lines: ConfigTree,
    private readonly rules: ConfigRules,
    private readonly path: readonly string[],
  ) {
    for (const line of lines) this.set(line);
  }

  get all(): ConfigTree {
    const lines = [...this.byText.values()];
    const place = ({ text }: ConfigLine): number => this.places.get(text) ?? 0;
    return this.isMoved ? lines.toSorted((a, b) => place(a) - place(b)) : lines;
  }

  get texts(): readonly string[] {
    return [...this.byText.keys()];
  }

  get(text: string): ConfigLine | undefined {
    return this.byText.get(text);
  }

  /** Adds a line at the end, or gives the line of this text another section. */
  set(line: ConfigLine): void {
    if (!this.byText.has(line.text)) {
      const negation = negationOf(line.text, this.path, this.rules);
      if (negation !== null)
        this.byNegation.set(negation, (this.byNegation.get(negation) ?? new Set()).add(line.text));
      const key = keyOf(line.text, this.path, this.rules);
      if (key !== null) this.byKey.set(key, line.text);
      if (this.byWords) this.addWords(this.byWords, line.text);
      this.places.set(line.text, this.nextPlace);
      this.nextPlace += 1;
      if (this.byEntry) this.addEntry(this.byEntry, line.text);
    }
    this.byText.set(line.text, line);
  }

  delete(text: string): void {
    if (!this.byText.delete(text)) return;
    const negation = negationOf(text, this.path, this.rules);
    if (negation !== null) this.byNegation.get(negation)?.delete(text);
    const key = keyOf(text, this.path, this.rules);
    if (key !== null && this.byKey.get(key) === text) this.byKey.delete(key);
    if (this.byWords) for (const words of this.wordsOf(text)) this.byWords.get(words)?.delete(text);
  }

  /** Puts a line where another one stands. */
  replace(old: string, line: ConfigLine): void {
    const place = this.places.get(old);
    this.delete(old);
    this.set(line);
    if (place === undefined || place > (this.places.get(line.text) ?? 0)) return;
    this.places.set(line.text, place);
    this.isMoved = true;
  }

  /** The section that is entered by other words than its own. */
  revisitedBy(text: string): ConfigLine | undefined {
    if (!this.rules.revisited) return undefined;
    if (!this.byEntry) {
      this.byEntry = new Map();
      for (const known of this.byText.keys()) this.addEntry(this.byEntry, known);
    }
    return this.byText.get(this.byEntry.get(text) ?? '');
  }

  /** Of several that are entered by the same words it is the first. */
  private addEntry(index: Map<string, string>, text: string): void {
    const entry = revisitedText(text, this.path, this.rules);
    if (!this.byText.has(index.get(entry) ?? '')) index.set(entry, text);
  }

  /** The lines that this text takes back. */
  takenBackBy(text: string): readonly string[] {
    return [...(this.byNegation.get(text) ?? [])];
  }

  /** The lines that begin with the subject and say more. */
  longerThan(subject: string): readonly string[] {
    if (!this.byWords) {
      this.byWords = new Map();
      for (const text of this.byText.keys()) this.addWords(this.byWords, text);
    }
    return [...(this.byWords.get(subject) ?? [])];
  }

  private addWords(index: Map<string, Set<string>>, text: string): void {
    for (const words of this.wordsOf(text)) {
      const lines = index.get(words);
      if (lines) lines.add(text);
      else index.set(words, new Set([text]));
    }
  }

  /** What takes a line back in fewer words; a line that is negative itself stays. */
  private wordsOf(text: string): string[] {
    if (isNegative(text, this.rules)) return [];
    const marked = this.rules.syntax === 'set' ? MARKED.exec(text)?.[1] : undefined;
    if (marked !== undefined) return [...beginningsOf(marked), marked];
    return beginningsOf(subjectOf(text, this.rules));
  }

  /** The line that has the same setting as this text. */
  sameSetting(text: string): string | null {
    const key = keyOf(text, this.path, this.rules);
    return key === null ? null : (this.byKey.get(key) ?? null);
  }
}
