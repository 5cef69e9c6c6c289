import { numberText, type Language } from '#findings';

/** A margin as testers print it: signed, one decimal, so that columns can be compared at a glance. */
export function marginText(db: number | null, language: Language): string {
  if (db === null) return '–';
  const rounded = (Math.round(Math.abs(db) * 10) / 10).toFixed(1);
  const sign = db < 0 && rounded !== '0.0' ? '\u2212' : '+';
  return `${sign}${language === 'fr' ? rounded.replace('.', ',') : rounded}`;
}

/** A figure with at most two decimals; a dash where there is none. */
export function figureText(value: number | null, language: Language): string {
  return value === null ? '–' : numberText(Math.round(value * 100) / 100, language);
}
