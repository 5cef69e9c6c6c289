import { SetMetadata } from '@nestjs/common';
import type { Right } from '../auth/rights.js';

/** Metadata key of a route's access rule. */
export const ACCESS = 'brassage:access';

/** Who may call a route: anybody, or whoever has the right. */
export type AccessRule = 'public' | Right;

/** The route is open to accounts whose role has this right (docs/security.md). */
export const Allow = (right: Right): MethodDecorator => SetMetadata(ACCESS, right);

/** The route is open to everybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(ACCESS, 'public');
