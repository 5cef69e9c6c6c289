import { pathOf, type Kind, type PlanObjects } from '#plan';
import { Unreadable } from '../exit.js';
import { words } from '../words.js';

/** The one object of some kinds that a text names: its path, the last part of it, or its id in angle brackets. */
export function findOne<K extends Kind>(
  objects: PlanObjects,
  kinds: readonly K[],
  text: string,
): { readonly kind: K; readonly id: string } {
  const found = kinds.flatMap((kind) =>
    [...objects[kind].keys()].flatMap((id) => {
      const path = pathOf(objects, kind, id);
      return [path, path.split('/').at(-1), `<${id}>`].includes(text) ? [{ kind, id, path }] : [];
    }),
  );
  const exact = found.filter(({ path }) => path === text);
  const [one, ...more] = exact.length > 0 ? exact : found;
  if (!one)
    throw new Unreadable({
      en: `there is no ${kinds.join(' or ')} called ${text} in this layer`,
      fr: `rien ne s’appelle ${text} dans cet état (${kinds.map(inFrench).join(' ou ')})`,
    });
  if (more.length > 0)
    throw new Unreadable({
      en: `${text} is not clear: ${[one, ...more].map(({ kind, path }) => `${kind} ${path}`).join(', ')}`,
      fr: `${text} n’est pas clair : ${[one, ...more].map(({ kind, path }) => `${inFrench(kind)} ${path}`).join(', ')}`,
    });
  return { kind: one.kind, id: one.id };
}

const inFrench = (kind: Kind): string => words('fr').kinds[kind] ?? kind;
