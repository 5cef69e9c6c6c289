/** Share of a code that may be lost: 7, 15, 25 or 30 % (ISO/IEC 18004). */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** The modules of a QR code for a text: rows of `1` (dark) and `0`, without the quiet zone of four modules. */
export type QrMaker = (text: string, level?: QrLevel) => readonly string[];

/** As many codes are kept as a large set of labels has; each takes about 2 kB. */
const KEPT = 4096;
/** Making a code costs more than drawing its label, and the same labels are drawn again: on another stock, in another language. */
const made = new Map<string, readonly string[]>();

/** A maker of QR codes. The package is loaded at the first call: it takes longer to load than most commands to run. */
export async function qrMaker(): Promise<QrMaker> {
  const { default: bwip } = await import('bwip-js');
  return (text, level = 'M') => {
    const key = `${level} ${text}`;
    const code = made.get(key) ?? encode(bwip, text, level);
    made.set(key, code);
    // A map tells the oldest first.
    const [oldest] = made.size > KEPT ? made.keys() : [];
    if (oldest !== undefined) made.delete(oldest);
    return code;
  };
}

function encode({ raw }: Pick<typeof import('bwip-js'), 'raw'>, text: string, level: QrLevel): string[] {
  const [symbol] = raw('qrcode', text, `eclevel=${level}`);
  if (!symbol || !('pixs' in symbol)) throw new Error(`no QR code for ${JSON.stringify(text)}`);
  const { pixs, pixx, pixy } = symbol;
  const dark = Array.from(pixs, (pix) => (pix ? '1' : '0')).join('');
  return Array.from({ length: pixy }, (_, row) => dark.slice(row * pixx, (row + 1) * pixx));
}
