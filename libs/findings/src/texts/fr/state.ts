import type { Texts } from '../../text.js';
import type { state as english } from '../en/state.js';

export const state: Texts<keyof typeof english> = {};
