import type { Language } from '#findings';

/** The language of an `Accept-Language` header (RFC 9110 §12.5.4): French if it is preferred to English, else English. */
export function languageOf(header: string | undefined): Language {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').split(',')) {
    const [range = '', ...params] = part.trim().toLowerCase().split(';');
    const primary = range.trim().split('-')[0] ?? '';
    const q = params
      .map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1])
      .find((value) => value !== undefined);
    const weight = q === undefined ? 1 : Number(q);
    if (primary && weight > (weights.get(primary) ?? 0)) weights.set(primary, weight);
  }
  const english = weights.get('en') ?? 0;
  return (weights.get('fr') ?? 0) > english ? 'fr' : 'en';
}
