/** Beyond this many pairs the common lines are searched greedily: a section of thousands of lines changed all over. */
const MOST_CELLS = 4_000_000;

/**
 * Pairs of equal items in the longest common subsequence of two lists, by key. Equal starts and ends are paired first;
 * what is between them by dynamic programming.
 */
export function longestCommon<T>(a: readonly T[], b: readonly T[], key: (item: T) => string): Map<T, T> {
  const pairs = new Map<T, T>();
  const [left, right] = [a.map(key), b.map(key)];
  let start = 0;
  while (start < a.length && start < b.length && left[start] === right[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && left[endA - 1] === right[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const pair = (i: number, j: number): void => void pairs.set(a[i] as T, b[j] as T);
  for (let i = 0; i < start; i += 1) pair(i, i);
  for (let i = endA; i < a.length; i += 1) pair(i, i - endA + endB);
  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns > MOST_CELLS) {
    greedy(left.slice(start, endA), right.slice(start, endB)).forEach(([i, j]) => pair(start + i, start + j));
    return pairs;
  }
  // lengths[i][j]: longest common subsequence of what follows row i and column j.
  const lengths = new Uint32Array((rows + 1) * (columns + 1));
  const at = (i: number, j: number): number => lengths[i * (columns + 1) + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * (columns + 1) + j] =
        left[start + i] === right[start + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (left[start + i] === right[start + j]) pair(start + i++, start + j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Each left item with the next equal right item after the last pair. */
function greedy(left: readonly string[], right: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  const places = new Map<string, number[]>();
  // From the end, so that the next place of a text is its last.
  for (let j = right.length - 1; j >= 0; j -= 1) {
    const text = right[j] ?? '';
    const all = places.get(text);
    if (all) all.push(j);
    else places.set(text, [j]);
  }
  let next = 0;
  left.forEach((text, i) => {
    const all = places.get(text) ?? [];
    let j = all.at(-1);
    while (j !== undefined && j < next) {
      all.pop();
      j = all.at(-1);
    }
    if (j === undefined) return;
    found.push([i, j]);
    next = j + 1;
  });
  return found;
}
