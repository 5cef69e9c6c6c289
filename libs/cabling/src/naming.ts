/** Stands for the position of the bay that a module is in. */
const TOKEN = '{module}';
/** Stands for all positions from the device inwards. */
const PATH_TOKEN = '{module_path}';

/**
 * A name of a module type with its placeholders resolved, as the community library and NetBox have it: a single
 * `{module}` is the position of the bay that the module is in; as many of them as bays lead there take the positions
 * from the device inwards; `{module_path}` is all positions, joined by `/`. More tokens than bays keep their text.
 *
 * @param positions of the bays from the device inwards, resolved; empty for what is not in a bay
 *
 *     moduleName('Gi{module}/0/1', ['3']) → 'Gi3/0/1'
 *     moduleName('xe-{module}/{module}/0', ['1', '2']) → 'xe-1/2/0'
 */
export function moduleName(template: string, positions: readonly string[]): string {
  const name = template.replaceAll(PATH_TOKEN, positions.join('/'));
  const parts = name.split(TOKEN);
  const tokens = parts.length - 1;
  if (tokens === 0 || positions.length === 0) return name;
  if (tokens === 1) return parts.join(positions.at(-1));
  // With fewer tokens than bays the innermost bays are meant: that is what tells two modules apart.
  const own = positions.slice(-tokens);
  return parts.map((part, index) => part + (index < tokens ? (own[index] ?? TOKEN) : '')).join('');
}
