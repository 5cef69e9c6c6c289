/** Why a connection was refused before it was tried. The code has its texts in `#findings`. */
export class OutboundError extends Error {
  constructor(
    readonly code: 'OUTBOUND_NOT_ALLOWED' | 'OUTBOUND_NAME_UNKNOWN' | 'OUTBOUND_ADDRESS_ODD',
    readonly params: Readonly<Record<string, string>>,
    cause?: unknown,
  ) {
    super(`${code} ${params['host'] ?? ''}`, cause === undefined ? undefined : { cause });
    this.name = 'OutboundError';
  }
}
