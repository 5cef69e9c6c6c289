import type { Objects } from '#changes';
import type { Cable } from '../model/cable.js';
import type { CablingKinds } from '../model/kinds.js';
import { fillTemplate, hasNumber, readTemplate, templatePattern, type NameOf } from './template.js';
import { identifiedCable, type IdentifierScheme } from './scheme.js';

/** The template that labels follow where a site has none. */
const FALLBACK = {
  cord: 'J-{seq:4}',
  fibreCord: 'F-{seq:4}',
  horizontal: 'L-{seq:4}',
  trunk: 'TR-{seq:2}',
  power: 'PW-{seq:4}',
} as const;

/**
 * Gives new cables their labels, in series: by the template, with the number after the highest that is in use. A label
 * that is given is taken. Where the plant lacks a name that the template asks for, the cable gets a running number.
 */
export class LabelSeries {
  private readonly taken: Set<string>;
  private readonly next = new Map<string, number>();

  constructor(
    labels: Iterable<string>,
    private readonly scheme: Pick<IdentifierScheme, 'templateOf'>,
  ) {
    this.taken = new Set(labels);
  }

  /** The label of a cable; `template` takes the place of the scheme's. */
  labelFor(cable: Pick<Cable, 'role' | 'media'>, names: NameOf, template?: string): string {
    const what = identifiedCable(cable);
    const wanted = template ?? this.scheme.templateOf(what)?.text;
    const made = wanted === undefined ? null : this.fill(wanted, names);
    return made ?? this.fill(FALLBACK[what as keyof typeof FALLBACK], names)!;
  }

  private fill(template: string, names: NameOf): string | null {
    const pieces = readTemplate(template);
    const pattern = pieces && templatePattern(pieces, names);
    if (!pieces || !pattern) return null;
    if (!hasNumber(pieces)) return this.take(fillTemplate(pieces, names, 0)!);
    for (let number = this.next.get(pattern.source) ?? this.highest(pattern) + 1; ; number += 1) {
      const label = fillTemplate(pieces, names, number)!;
      this.next.set(pattern.source, number + 1);
      if (!this.taken.has(label)) return this.take(label);
    }
  }

  /** A label without a number that is taken already gets one behind it: two cables never bear the same. */
  private take(label: string): string {
    let free = label;
    for (let number = 2; this.taken.has(free); number += 1) free = `${label}.${number}`;
    this.taken.add(free);
    return free;
  }

  private highest(pattern: RegExp): number {
    let highest = 0;
    for (const label of this.taken) highest = Math.max(highest, Number(pattern.exec(label)?.[1] ?? 0));
    return highest;
  }
}

/** The labels of all cables of a state. */
export const labelsOf = (objects: Pick<Objects<CablingKinds>, 'cable'>): string[] =>
  [...objects.cable.values()].map(({ label }) => label);
