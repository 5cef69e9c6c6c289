import type { Grammar } from '../grammar.js';
import { arubaInterfaces } from './interfaces.js';
import { arubaSystem } from './system.js';

export const aosCx: readonly Grammar[] = [...arubaInterfaces, ...arubaSystem];
