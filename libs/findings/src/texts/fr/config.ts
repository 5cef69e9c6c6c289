import type { Texts } from '../../text.js';
import type { config as english } from '../en/config.js';

export const config: Texts<keyof typeof english> = {};
