import { parseConfig } from '../parse.js';
import type { ConfigRules } from '../rules.js';
import type { ConfigTree } from '../tree.js';
import { interfacesOf } from './interfaces.js';
import { said } from './said.js';
import { stackMembersOf } from './stack.js';
import type { ConfigView } from './view.js';
import { vlansOf } from './vlans.js';
import { viewWords } from './words/index.js';

/**
 * What a configuration says about the device, its interfaces and its VLANs: the present, as a plan needs it.
 *
 * @param config - The text, or the tree that `parseConfig` made of it.
 * @returns null for a platform whose words nobody has written down: an empty view would look like an empty device.
 */
export function configView(config: string | ConfigTree, rules: ConfigRules): ConfigView | null {
  const words = viewWords.get(rules.platform);
  if (!words) return null;
  const tree = typeof config === 'string' ? parseConfig(config, rules) : config;
  const interfaces = interfacesOf(tree, words);
  return {
    hostname: said(tree, words.hostname),
    location: said(tree, words.location),
    defaultGateway: said(tree, words.defaultGateway),
    interfaces,
    vlans: vlansOf(tree, interfaces, words),
    stackMembers: stackMembersOf(tree, words.stack),
  };
}
