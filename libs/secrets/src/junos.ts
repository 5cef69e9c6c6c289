/** The letters of `$9$`, in the families that say how many letters of nothing follow the first. */
const FAMILIES = ['QzF3n6/9CAtpu0O', 'B1IREhcSyrleKvMW8LXx', '7N-dVbwsY2g4oaJZGUDj', 'iHkq.mPf5T'];
const LETTERS = FAMILIES.join('');

/** How the gaps between letters make a byte, by the place of the byte. */
const WEIGHTS = [
  [1, 4, 32],
  [1, 16, 32],
  [1, 8, 32],
  [1, 64],
  [1, 32],
  [1, 4, 16, 128],
  [1, 32, 64],
];

/** Junos hides secrets that it has to know itself as `$9$…`, without a key: the text read back, null for what is none. */
export function readJunos9(stored: string): string | null {
  const letters = stored.slice('$9$'.length);
  const first = letters[0] ?? '';
  const family = FAMILIES.findIndex((each) => each.includes(first));
  if (!stored.startsWith('$9$') || first === '' || family < 0) return null;
  let before = first;
  let rest = letters.slice(1 + 3 - family);
  let text = '';
  while (rest !== '') {
    const weights = WEIGHTS[text.length % WEIGHTS.length] ?? [];
    if (rest.length < weights.length) return null;
    let code = 0;
    for (const [at, weight] of weights.entries()) {
      const letter = rest[at] ?? '';
      const place = LETTERS.indexOf(letter);
      if (place < 0) return null;
      const gap = (place - LETTERS.indexOf(before) + LETTERS.length) % LETTERS.length;
      code += (gap - 1) * weight;
      before = letter;
    }
    text += String.fromCharCode(((code % 256) + 256) % 256);
    rest = rest.slice(weights.length);
  }
  return text;
}
