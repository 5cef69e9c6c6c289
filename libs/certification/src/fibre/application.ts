/** What may run over a fibre channel: its greatest length and loss. */
export interface FibreApplication {
  readonly application: string;
  /** The fibre it is specified for: `OM4`, `SMF` … */
  readonly fibre: string;
  readonly wavelengthNm: string;
  readonly maxLengthM: number;
  readonly maxLossDb: number;
  readonly lengthConfidence: string;
  readonly lossConfidence: string;
}
