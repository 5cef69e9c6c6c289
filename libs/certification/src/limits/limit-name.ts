import type { Limit, LimitPack } from './limit.js';

/** What a limit's name says: the performance and the link model. Standard null: either family will do. */
export interface LimitName {
  readonly standard: 'TIA' | 'ISO' | null;
  /** As in the packs: `Cat6A`, `Class EA`. */
  readonly category: string;
  readonly model: Limit['model'];
}

// Category and class of the same performance: TIA-568.2 and ISO/IEC 11801-1 name it differently.
const TWINS: Readonly<Record<string, string>> = {
  Cat5e: 'Class D',
  Cat6: 'Class E',
  Cat6A: 'Class EA',
  Cat7: 'Class F',
  Cat7A: 'Class FA',
  'Cat8.1': 'Class I',
  'Cat8.2': 'Class II',
};

const CATEGORY = /\bcat(?:egory|égorie|egorie|\.)?\s*(5e|6a|6|7a|7|8\.[12]|8)(?![\w])/i;
const CLASS = /\b(?:class|classe|klasse)\s*(ea|fa|ii|i|d|e|f)(?![\w])/i;
const CHANNEL = /\b(channel|canal|kanal|ch)\b/i;
const LINK = /\b(perm\w*\.?(\s*link)?|pl|lien|installationsstrecke)\b/i;

/**
 * Reads a limit's name as testers and people write it: `TIA Cat 6A Perm. Link`, `ISO11801 PL Class Ea`, `Cat6A lien
 * permanent`. null when category or link model cannot be told.
 */
export function parseLimitName(text: string): LimitName | null {
  const category = categoryOf(text);
  const channel = CHANNEL.test(text);
  if (category === null || channel === LINK.test(text)) return null;
  return { standard: standardOf(text), category, model: channel ? 'channel' : 'permanent-link' };
}

function categoryOf(text: string): string | null {
  const category = CATEGORY.exec(text)?.[1];
  if (category) return `Cat${category.toLowerCase() === '5e' ? '5e' : category.toUpperCase()}`;
  const name = CLASS.exec(text)?.[1];
  return name ? `Class ${name.toUpperCase()}` : null;
}

function standardOf(text: string): LimitName['standard'] {
  if (/tia|ansi|568/i.test(text)) return 'TIA';
  return /iso|iec|11801|\ben\b|50173|en5/i.test(text) ? 'ISO' : null;
}

/** True for a test with the cords at both ends, as its limit is called; what does not say so is of the permanent link. */
export const isChannelTest = (limitName: string): boolean => CHANNEL.test(limitName) && !LINK.test(limitName);

/** True if a test against `tested` proves what `required` asks; a family that the requirement names must be the same. */
export function limitSatisfies(tested: LimitName, required: LimitName): boolean {
  if (tested.model !== required.model) return false;
  if (required.standard && tested.standard && required.standard !== tested.standard) return false;
  return performance(tested.category) === performance(required.category);
}

const performance = (category: string): string => TWINS[category] ?? category;

/** The limit of a parameter under that name. The category's own standard is meant; null when the pack has none. */
export function limitOf(pack: LimitPack, name: LimitName, parameter: string): Limit | null {
  return (
    pack.limits.find(
      (limit) =>
        limit.parameter === parameter && limit.category === name.category && limit.model === name.model,
    ) ?? null
  );
}
