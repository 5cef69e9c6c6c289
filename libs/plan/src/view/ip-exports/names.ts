/** A name as programs take it: lower-case letters, digits and hyphens (RFC 1123); empty when nothing is left. */
export const hostLabel = (text: string): string =>
  text
    .split('.')[0]!
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 63);

/** A name without anything that could end a line or a comment. */
export const plainText = (text: string): string => text.replaceAll(/[\p{Cc}]+/gu, ' ').trim();

/** Names without repetition: the second bearer of a name gets a number, the first too where the name is kept for others. */
export function distinct(kept: readonly string[] = []): (name: string) => string {
  const taken = new Set<string>(kept);
  return (name) => {
    let found = name;
    for (let count = 2; taken.has(found); count++) found = `${name}-${count}`;
    taken.add(found);
    return found;
  };
}
