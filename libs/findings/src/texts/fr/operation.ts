import type { Texts } from '../../text.js';
import type { operation as english } from '../en/operation.js';

export const operation: Texts<keyof typeof english> = {};
