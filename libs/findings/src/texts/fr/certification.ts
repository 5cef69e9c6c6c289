import type { Texts } from '../../text.js';
import type { certification as english } from '../en/certification.js';

export const certification: Texts<keyof typeof english> = {};
