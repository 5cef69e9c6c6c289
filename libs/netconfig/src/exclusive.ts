import type { ConfigRules } from './rules.js';
import { leaf, type ConfigLine, type ConfigTree } from './tree.js';
import { vlanSetLine, vlanSetText, type SetMember, type VlanSetLine } from './vlan-set.js';

/** A line about a set in which a member can be only once in the whole configuration: an untagged port of a VLAN. */
function exclusiveLine(text: string, rules: ConfigRules): VlanSetLine | null {
  if (!rules.vlanSets.some(({ exclusive }) => exclusive)) return null;
  const line = vlanSetLine(text, rules);
  return line?.rule.exclusive ? line : null;
}

/** Member → the section that a change puts it into. */
function joined(change: ConfigTree, rules: ConfigRules): Map<SetMember, string> {
  const sections = new Map<SetMember, string>();
  for (const section of change)
    for (const { text } of section.children) {
      const line = exclusiveLine(text, rules);
      if (line?.verb === 'add') for (const member of line.vids) sections.set(member, section.text);
    }
  return sections;
}

/**
 * A change without the lines that take a member out of one set while it joins another: the device does that by itself,
 * and refuses to leave a port without any VLAN.
 */
export function withoutMoves(change: ConfigTree, rules: ConfigRules): ConfigTree {
  const moved = joined(change, rules);
  if (moved.size === 0) return change;
  return change.flatMap((section): ConfigLine[] => {
    const children = section.children.flatMap((child) => {
      const line = exclusiveLine(child.text, rules);
      if (line?.verb !== 'remove') return [child];
      const left = line.vids.filter((member) => !moved.has(member));
      return left.length === 0 ? [] : [leaf(`${rules.negation} ${vlanSetText(line, left)}`)];
    });
    const emptied = section.children.length > 0 && children.length === 0;
    return emptied ? [] : [{ text: section.text, children }];
  });
}

/** The configuration in which members have left the sets that they were in before a change put them elsewhere. */
export function afterMoves(tree: ConfigTree, change: ConfigTree, rules: ConfigRules): ConfigTree {
  const moved = joined(change, rules);
  if (moved.size === 0) return tree;
  return tree.map((section) => ({
    text: section.text,
    children: section.children.flatMap((child) => {
      const line = exclusiveLine(child.text, rules);
      if (!line) return [child];
      const left = line.vids.filter((member) => (moved.get(member) ?? section.text) === section.text);
      const text = vlanSetText(line, left);
      return text === null ? [] : [leaf(text)];
    }),
  }));
}
