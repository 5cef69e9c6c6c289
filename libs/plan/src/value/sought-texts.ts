/**
 * What somebody means who types a text into the search, or scans a label: the likeliest first. `BRS:J-1001-A` is
 * something called `J-1001-A` (a rack `RG-A`), else the A end of the cable `J-1001`.
 */
export function soughtTexts(text: string): readonly string[] {
  const code = /^BRS:(.+)$/i.exec(text.trim())?.[1];
  if (code === undefined) return [text];
  const cable = /^(.+)-[AB]$/i.exec(code)?.[1];
  return cable === undefined ? [code] : [code, cable];
}
