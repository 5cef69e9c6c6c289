import type { Texts } from '../../text.js';
import type { ipplan as english } from '../en/ipplan.js';

export const ipplan: Texts<keyof typeof english> = {};
