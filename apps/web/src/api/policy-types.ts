export type ThresholdValue = number | string | boolean;

/** What the rules judge by, with what may be set. */
export interface Threshold {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly part: 'cabling' | 'ipplan';
  readonly default: ThresholdValue;
  readonly value: ThresholdValue;
  readonly set: boolean;
  readonly schema: {
    readonly type: 'number' | 'integer' | 'string' | 'boolean';
    readonly minimum?: number;
    readonly exclusiveMinimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
  };
  readonly rules: readonly { readonly code: string; readonly title: string }[];
  readonly source: string;
}
