import type { Texts } from '../../text.js';
import type { planfile as english } from '../en/planfile.js';

export const planfile: Texts<keyof typeof english> = {};
