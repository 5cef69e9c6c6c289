/** Share of a code that may be lost: 7, 15, 25 or 30 % (ISO/IEC 18004). */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** The modules of a QR code for a text: rows of `1` (dark) and `0`, without the quiet zone of four modules. */
export type QrMaker = (text: string, level?: QrLevel) => readonly string[];

/** A maker of QR codes. The package is loaded at the first call: it takes longer to load than most commands to run. */
export async function qrMaker(): Promise<QrMaker> {
  const { default: bwip } = await import('bwip-js');
  return (text, level = 'M') => {
    const [symbol] = bwip.raw('qrcode', text, `eclevel=${level}`);
    if (!symbol || !('pixs' in symbol)) throw new Error(`no QR code for ${JSON.stringify(text)}`);
    const { pixs, pixx, pixy } = symbol;
    const dark = Array.from(pixs, (pix) => (pix ? '1' : '0')).join('');
    return Array.from({ length: pixy }, (_, row) => dark.slice(row * pixx, (row + 1) * pixx));
  };
}
