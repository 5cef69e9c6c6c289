/** The sign before the fraction. `sure`: somebody said it, and a cell with the other sign there is no number. */
export interface Decimal {
  readonly sign: '.' | ',';
  readonly sure: boolean;
}

const NUMBER = /^([+-]?)([\d\s.,'’]*\d)\s*([^\d\s]*)$/;
/** `1 234`, `1,234,567`: groups of three behind one kind of sign. */
const GROUPED = /^\d{1,3}([\s.,'’])\d{3}(?:\1\d{3})*$/;
/** `1,234` may be one thousand or a little more than one. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number with the unit behind it, if any: `34,5 m`, `1 234.5`, `5.2 dB (NEXT)`; null when it is none. Without a decimal
 * sign a lone comma or point is one; a cell that can be read both ways follows the file.
 */
export function cellNumber(
  text: string,
  decimal: Decimal | null,
): { readonly value: number; readonly unit: string } | null {
  // Most cells are plain; the expressions are for the others.
  const plain = text === '' || decimal?.sign === ',' ? Number.NaN : Number(text);
  if (Number.isFinite(plain) && !/[a-zA-Z]/.test(text)) return { value: plain, unit: '' };
  const [, sign, digits = '', unit = ''] = NUMBER.exec(withoutNote(text)) ?? [];
  if (sign === undefined) return null;
  const number = unsigned(digits.trim(), decimal);
  return number === null ? null : { value: sign === '-' ? -number : number, unit };
}

/** Without a remark in brackets behind the figure; with the minus of typesetters as the one of programs. */
function withoutNote(text: string): string {
  return text
    .replace(/[−–](?=\s?[\d.,])/, '-')
    .replace(/\s*\([^()]*\)$/, '')
    .trim();
}

function unsigned(digits: string, decimal: Decimal | null): number | null {
  const said = decimal && (decimal.sure || AMBIGUOUS.test(digits)) ? decimal.sign : lastSign(digits);
  const at = said === null ? -1 : digits.lastIndexOf(said);
  const [whole, fraction] = at < 0 ? [digits, ''] : [digits.slice(0, at), digits.slice(at + 1)];
  // A sign that stands where no thousand ends is no separator of thousands: `5.2` is not 52.
  if (!/^\d*$/.test(fraction) || !(/^\d*$/.test(whole) || GROUPED.test(whole))) return null;
  return whole === '' && fraction === ''
    ? null
    : Number(`${whole.replaceAll(/\D/g, '') || '0'}.${fraction || '0'}`);
}

/** The last of points and commas, unless it stands there several times: then it separates thousands. */
function lastSign(digits: string): '.' | ',' | null {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  if (comma < 0 && point < 0) return null;
  const sign = comma > point ? ',' : '.';
  return digits.indexOf(sign) === digits.lastIndexOf(sign) ? sign : null;
}

const FOOT_M = 0.3048;
const METRES: Readonly<Record<string, number>> = {
  m: 1,
  metre: 1,
  metres: 1,
  meter: 1,
  meters: 1,
  mètre: 1,
  mètres: 1,
  cm: 0.01,
  km: 1000,
  ft: FOOT_M,
  feet: FOOT_M,
  foot: FOOT_M,
  pi: FOOT_M,
  pied: FOOT_M,
  pieds: FOOT_M,
  fuß: FOOT_M,
  fuss: FOOT_M,
  "'": FOOT_M,
  '′': FOOT_M,
  '’': FOOT_M,
};

/** Metres of a length in metres or feet; null when it is no length. */
export function cellLengthM(text: string, decimal: Decimal | null, unit: LengthUnit): number | null {
  const number = cellNumber(text, decimal);
  if (!number || number.value < 0) return null;
  const factor = METRES[number.unit === '' ? unit : number.unit.toLowerCase().replace(/\.$/, '')];
  if (factor === undefined) return null;
  return factor === 1 ? number.value : millimetres(number.value * factor);
}

/** Feet give figures that no tester measured; a millimetre is finer than any. */
const millimetres = (valueM: number): number => Math.round(valueM * 1000) / 1000;

/** The unit of lengths whose cells name none. */
export type LengthUnit = 'm' | 'ft';

/** The unit that a header names: `Länge (Fuß)`, `Length_ft`; null: it names none that is one of length. */
export function lengthUnitOf(header: string): LengthUnit | null {
  const words = header.toLowerCase().match(/\p{L}+|['′’]/gu) ?? [];
  const unit = words.findLast((word) => METRES[word] !== undefined && word !== 'cm' && word !== 'km');
  return unit === undefined ? null : METRES[unit] === FOOT_M ? 'ft' : 'm';
}

/** What the numbers of a table tell of its decimal sign. */
export class DecimalFinder {
  #decided: '.' | ',' | null = null;
  #ambiguous: '.' | ',' | null = null;

  get decided(): boolean {
    return this.#decided !== null;
  }

  see(cell: string): void {
    if (this.#decided || !/[.,]/.test(cell)) return;
    const digits = NUMBER.exec(withoutNote(cell.trim()))?.[2];
    if (digits === undefined) return;
    const sign = lastSign(digits);
    if (AMBIGUOUS.test(digits)) this.#ambiguous ??= sign;
    // Several of one kind separate thousands, so that the fraction has the other.
    else if (sign || GROUPED.test(digits)) this.#decided = sign ?? (digits.includes(',') ? '.' : ',');
  }

  /** By the numbers themselves; a table split by commas is English unless they say otherwise. */
  found(delimiter: string): Decimal | null {
    const sign = this.#decided ?? (this.#ambiguous && (delimiter === ',' ? '.' : this.#ambiguous));
    return sign && { sign, sure: false };
  }
}
