import type { Change } from '#changes';
import type { Hop, PortPlace, VlanMap } from '#plan';

export type { VlanMap };

/** What would break, and what would find another way. */
export interface WhatIfAnswer {
  readonly breaks: readonly {
    readonly vlanId: string;
    readonly vid: string;
    readonly name: string;
    readonly users: number;
    readonly from: string;
    readonly to: string;
    readonly was: readonly Hop[];
    readonly lacking: readonly PortPlace[];
    readonly changes: readonly Change[];
  }[];
  readonly detours: readonly {
    readonly vlanId: string;
    readonly vid: string;
    readonly name: string;
    readonly was: readonly Hop[];
    readonly now: readonly Hop[];
  }[];
}

/** The stages of a renumbering, or why there is none. */
export type RenumberAnswer =
  | {
      readonly ok: true;
      readonly steps: readonly {
        readonly stage: 'shorten' | 'prepare' | 'move' | 'clean';
        readonly changes: readonly Change[];
        readonly lines: readonly {
          readonly op: 'add' | 'change' | 'remove';
          readonly kind: string;
          readonly id: string;
          readonly name: string;
          readonly becomes: string | null;
        }[];
      }[];
      readonly hosts: readonly {
        readonly from: string;
        readonly to: string;
        readonly dnsName: string;
        readonly at: PortPlace | null;
      }[];
      readonly remarks: readonly {
        readonly what: 'range' | 'opening' | 'policy' | 'text';
        readonly id: string;
        readonly name: string;
        readonly text: string;
      }[];
    }
  | {
      readonly ok: false;
      readonly reason: 'full' | 'overlap' | 'nested' | 'version';
      readonly what: readonly string[];
    };
