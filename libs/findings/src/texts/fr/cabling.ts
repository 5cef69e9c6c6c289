import type { Texts } from '../../text.js';
import type { cabling as english } from '../en/cabling.js';

export const cabling: Texts<keyof typeof english> = {};
