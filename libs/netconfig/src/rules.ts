import type { SecretPattern } from '#devices';
import type { ItemNames } from './parse/statements.js';

/**
 * Which lines a rule speaks of. `in` names the sections around the line, outermost first, one pattern for each level;
 * `[]` means top lines only, and without `in` the depth does not matter.
 */
export interface LineMatch {
  readonly in?: readonly RegExp[];
  readonly line: RegExp;
}

/** A line that is negated otherwise than by the negation word. `with` may use `$1` …; null: it cannot be negated. */
export interface NegateWith extends LineMatch {
  readonly with: string | null;
}

/** Literal text of several lines: it ends with the delimiter that is the first group of `start`, or with the line `end`. */
export interface TextBlock {
  readonly start: RegExp;
  readonly end?: RegExp;
  /** How the device prints the delimiter, whichever was typed. */
  readonly delimiter?: string;
}

/** A list in which the first match wins, with the command that moves one of its entries. */
export interface RankRule extends LineMatch {
  /** In `line`, the first group is the list and the second the name of the entry. */
  readonly line: RegExp;
  /** The command that puts an entry before another one. */
  readonly move: (list: string, name: string, before: string) => string;
  /** How such a command is read: groups `list`, `name`, `side` (before, after) and `other`. */
  readonly typed: RegExp;
}

/** What a removal takes away, and the names that a line speaks of. */
export interface ReferenceRule {
  /** A line that takes a thing away; the first group is its name. */
  readonly removal: RegExp;
  readonly namesIn: (line: string) => readonly string[];
}

/** A line whose value is a set of VLANs, or the ports of a VLAN. */
export interface VlanSetRule {
  /** The words before the list. */
  readonly words: RegExp;
  /**
   * `replaces`: a typed list is the set, and `add` and `remove` change it · `adds`: a typed list is added to the set, and
   * its negation is taken away from it.
   */
  readonly typed: 'replaces' | 'adds';
  /** True where a member of one such set leaves all others. */
  readonly exclusive?: boolean;
  /** How a list is written: `10,20-22`, `10 20 to 22`, or ports `1-4,A1-A2,Trk1`. */
  readonly list: 'commas' | 'to' | 'ports';
  /** VLANs that the device has by default, and of which it shows when they are taken away: lines of their own. */
  readonly apart: readonly number[];
  /**
   * Where several sets of one section share their members (`port hybrid vlan 10 untagged`, `… vlan 20 tagged`), so that
   * each is in one of them only.
   */
  readonly shared?: SharedSets;
}

/** Sets that differ in words around the list, and of which a member can be in one. */
export interface SharedSets {
  /** What stands behind the list, if anything does; with the words before the list it names the set. */
  readonly tail: RegExp;
  /** The words that take members out of whichever set they are in, before and behind the list. */
  readonly back: readonly [string, string];
  /** True where a member has to leave a set before it joins another; else what is typed moves it. */
  readonly leavesFirst: boolean;
}

/** What a platform's configuration language does, as data. */
export interface ConfigRules {
  /** The name of the driver in `#devices` where there is one (`ios-xe`), else the field's name for the system. */
  readonly platform: string;
  /**
   * `indented`: sections by indentation · `braces`: sections in braces, statements end with `;` · `set`: one full
   * statement a line · `blocks`: `config`/`edit` … `next`/`end` · `statements`: menus, and statements with properties.
   */
  readonly syntax: 'indented' | 'braces' | 'set' | 'blocks' | 'statements';
  /** `statements`: the properties that name an item of a menu; `name` where nothing is said. */
  readonly itemNames?: readonly ItemNames[];
  /** How a section that is there is entered, where that is not its own line (`add name=a` → `set [ find name=a ]`). */
  readonly revisited?: readonly (LineMatch & { readonly with: string })[];
  /** The word before a line that takes it back (`no`, `undo`, `delete`, `unset`). */
  readonly negation: string;
  /** The word before a statement that a negation replaces (`set` in `set x` ↔ `delete x`). */
  readonly statement?: string;
  /** Lines that say nothing: comments, talk of the show command, section ends. */
  readonly ignored: readonly RegExp[];
  readonly blocks: readonly TextBlock[];
  /** How every line of the platform begins; one that begins otherwise continues the text of the line before. */
  readonly statementStart?: RegExp;
  /** What the braces of the whole put before a statement, and no command says. */
  readonly wrapper?: RegExp;
  /** A line in the first column that ends every section, where sections may begin with an indentation of their own. */
  readonly sectionBreak?: RegExp;
  /** Lines of which a section has one: a new one replaces the old. Groups of the pattern belong to the key. */
  readonly single: readonly LineMatch[];
  /** Of these, a new one is refused while the old is there: it is taken back first. */
  readonly takenFirst?: readonly LineMatch[];
  readonly negateWith: readonly NegateWith[];
  /** Defaults that the device accepts and does not show. */
  readonly hidden: readonly LineMatch[];
  /** Negative lines that the device does show. */
  readonly shownNegative: readonly RegExp[];
  /** Negative lines that the device does not show, even where they took nothing back. Others are taken for settings. */
  readonly neverShown: readonly RegExp[];
  /**
   * Sections that are entered anew as a whole when anything in them differs; `negate`: taken away before; `clear`: the
   * first line in them, which empties them; `placed`: only where their rules cannot be told apart (`placed.ts`).
   */
  readonly overwritten: readonly (LineMatch & {
    readonly negate: boolean;
    readonly clear?: string;
    readonly placed?: boolean;
  })[];
  /** Sections in which the same line may stand twice, and the order of lines counts. */
  readonly ordered: readonly LineMatch[];
  /** Sections whose lines are added at the end and of which the first match wins, unless a line has its own number. */
  readonly appended: readonly LineMatch[];
  /** Top lines that are one such list by their first words (first group), and go with them: `access-list 10`. */
  readonly renewed?: RegExp;
  /** Lists of which a command moves the entries. */
  readonly ranked?: readonly RankRule[];
  /**
   * Statements of one thing, by the words that name it: when nothing of it stays, it is taken away whole, because its
   * statements leave its name behind, or are refused once the first of them is gone.
   */
  readonly entries?: readonly RegExp[];
  /** Where such statements stand: the sections around them, outermost first; the top where nothing is said. */
  readonly entriesIn?: readonly (readonly RegExp[])[];
  /**
   * The statement that makes such a thing, where its value cannot be changed and taking it back takes the whole thing
   * along: the thing is made anew.
   */
  readonly founders?: RegExp;
  /** Sections that exist only through their lines. */
  readonly implied: readonly LineMatch[];
  /**
   * Lines that are sent before (negative) or after (positive weight) their siblings, `beside`: only where one of them is
   * such a line; 0 otherwise.
   */
  readonly order: readonly (LineMatch & { readonly weight: number; readonly beside?: RegExp })[];
  /**
   * Lines of which the old one goes when the new one stands, so that nothing is without them in between (a default
   * route). Group `for` says what they serve, `by` what tells two of them apart: of one thing the old one goes first.
   */
  readonly overlapping?: readonly LineMatch[];
  /** How things of which others speak by name go: after those others, and the last first. */
  readonly references?: ReferenceRule;
  /** A change of `by` makes the device forget `lost` in the same section (a VRF drops the addresses). */
  readonly resets: readonly { readonly by: LineMatch; readonly lost: RegExp }[];
  /** Lines whose value is a set of VLANs that can be added to and removed from. */
  readonly vlanSets: readonly VlanSetRule[];
  /** True where `vlan 10,20-22` declares several VLANs in one line. */
  readonly vlanLists: boolean;
  /** Lines that say several things of one kind, each of which can be typed alone: the words before them. */
  readonly wordLists?: readonly RegExp[];
  /** What leaves a section, where indentation is not sent; the first match counts, null: nothing is sent. */
  readonly exits: readonly (LineMatch & { readonly exit: string | null })[];
  readonly secrets: readonly SecretPattern[];
}

/** Whether a line in the sections `path` is meant. */
export function matches(match: LineMatch, path: readonly string[], text: string): boolean {
  return (
    (match.in === undefined ||
      (match.in.length === path.length &&
        match.in.every((pattern, depth) => pattern.test(path[depth] ?? '')))) &&
    match.line.test(text)
  );
}

/** The first of several matches that means the line. */
export function matchOf<M extends LineMatch>(
  list: readonly M[],
  path: readonly string[],
  text: string,
): M | undefined {
  return list.find((match) => matches(match, path, text));
}
