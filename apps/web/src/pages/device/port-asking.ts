import type { Cable } from '#cabling';
import type { PortLine } from '../../api/design-types.js';

/** What the page of a device may be asking about. */
export type PortAsking =
  | { readonly what: 'edit' | 'remove' | 'inside' }
  | { readonly what: 'connect'; readonly from: string }
  | { readonly what: 'cable'; readonly id: string | null; readonly given?: Partial<Cable> }
  | {
      readonly what: 'port';
      readonly kind: string;
      readonly id: string;
      /** Fields that are asked; absent: all. */
      readonly only?: readonly string[];
    }
  | { readonly what: 'transceiver'; readonly port: PortLine }
  | { readonly what: 'circuit'; readonly portId: string };
