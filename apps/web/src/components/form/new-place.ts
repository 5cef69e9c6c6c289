import { added } from '#changes';
import { newId } from '../../state/new-id.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';
import type { ComboItem } from '../combo.js';

/** The choice that makes a new object of what was typed, and what makes it. */
export interface Creation {
  readonly item: ComboItem;
  /** The id of the new object; null: it was refused, and the page says why. */
  readonly make: () => Promise<string | null>;
}

const NEW = 'new';

/**
 * A place that is missing can be made where it is asked for: the first rack of a site has no room yet. It becomes a room;
 * what it is inside of can be said later. null for kinds other than places, and where a place is called so already.
 */
export function useNewPlace(
  kind: string,
  typed: string,
  /** All that are called like it; null while they are being read: what is there already must not be offered as new. */
  choices: readonly ComboItem[] | null,
): Creation | null {
  const { t, say } = useSpeech();
  const { make } = usePlanEdit();
  const name = typed.trim();
  if (choices === null) return null;
  const there = choices.some(({ text }) => text.split('/').at(-1)?.toLowerCase() === name.toLowerCase());
  if (kind !== 'location' || name === '' || there) return null;
  return {
    item: { id: NEW, text: say(t.starter.newPlace, { name }), second: t.starter.newPlaceHint },
    make: async () => {
      const id = newId();
      const says = say(t.edit.addedSays, { what: name });
      return (await make(says, [added(kind, { id, name, kind: 'room' })])) ? id : null;
    },
  };
}
