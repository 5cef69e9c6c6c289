import type { Grammar } from '../grammar.js';
import { huaweiInterfaces } from './interfaces.js';
import { huaweiSystem } from './system.js';

export const vrp: readonly Grammar[] = [...huaweiInterfaces, ...huaweiSystem];
