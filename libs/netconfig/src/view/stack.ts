import type { ConfigTree } from '../tree.js';
import type { StackMemberView } from './view.js';
import type { StackWords } from './words.js';

/** The members of a stack that the configuration names. */
export function stackMembersOf(tree: ConfigTree, words: StackWords | undefined): StackMemberView[] {
  if (!words) return [];
  const { section } = words;
  const lines = section
    ? tree.filter(({ text }) => section.test(text)).flatMap(({ children }) => children)
    : tree;
  const priorities = new Map(
    lines.flatMap(({ text }) => {
      const { member, priority } = words.priority.exec(text)?.groups ?? {};
      return priority === undefined ? [] : [[member, Number(priority)] as const];
    }),
  );
  return lines.flatMap(({ text }) => {
    const groups = words.member.exec(text)?.groups;
    if (!groups) return [];
    const { member, model, mac } = groups;
    const priority = priorities.get(member) ?? null;
    return [{ member: Number(member), model: model ?? null, mac: mac ?? null, priority }];
  });
}
