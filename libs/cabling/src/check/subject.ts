import type { Id } from '#changes';
import type { CablingKinds } from '../model/kinds.js';

/** An object that a finding is about. */
export type Subject = readonly [kind: keyof CablingKinds, object: { readonly id: Id }];
