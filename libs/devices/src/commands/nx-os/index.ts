import type { Grammar } from '../grammar.js';
import { nexusInterfaces } from './interfaces.js';
import { nexusNeighbours } from './neighbours.js';
import { nexusRouted } from './routed.js';
import { nexusSystem } from './system.js';

export const nxOs: readonly Grammar[] = [
  ...nexusInterfaces,
  ...nexusRouted,
  ...nexusNeighbours,
  ...nexusSystem,
];
