import type { Grammar } from '../grammar.js';
import { iosForwarding } from './forwarding.js';
import { iosInterfaces } from './interfaces.js';
import { iosNeighbours } from './neighbours.js';
import { iosSystem } from './system.js';
import { iosVlans } from './vlans.js';

export const iosXe: readonly Grammar[] = [
  ...iosInterfaces,
  ...iosNeighbours,
  ...iosForwarding,
  ...iosVlans,
  ...iosSystem,
];
