import type { Grammar } from '../grammar.js';
import { aristaInterfaces } from './interfaces.js';
import { aristaNeighbours } from './neighbours.js';
import { aristaSystem } from './system.js';

export const eos: readonly Grammar[] = [...aristaInterfaces, ...aristaNeighbours, ...aristaSystem];
