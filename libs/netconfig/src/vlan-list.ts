import { idsOf } from '#devices';

const LAST_ID = 4095;

/**
 * The ids of a list as a configuration has it (`10,20-22`); null for what is none. Texts from the field hold anything,
 * and reading them never fails.
 */
export function vidsIn(list: string): readonly number[] | null {
  const isList = list.split(',').every((part) => {
    const [, from, to = from] = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part) ?? [];
    return from !== undefined && Number(from) <= Number(to) && Number(to) <= LAST_ID;
  });
  return isList ? idsOf(list) : null;
}
