/** Colour and two-letter code of a strand in the order of TIA-598-D, clause 5. */
export const strandLooks: readonly { readonly fill: string; readonly code: string }[] = [
  { fill: '#1F66C1', code: 'BE' },
  { fill: '#F07F13', code: 'OR' },
  { fill: '#1E9150', code: 'VE' },
  { fill: '#7A4B2A', code: 'MA' },
  { fill: '#708090', code: 'AR' },
  { fill: '#FFFFFF', code: 'BC' },
  { fill: '#C8202F', code: 'RG' },
  { fill: '#222222', code: 'NO' },
  { fill: '#F2C400', code: 'JN' },
  { fill: '#7B3FA0', code: 'VI' },
  { fill: '#E9A3C0', code: 'RS' },
  { fill: '#4FC3D9', code: 'AQ' },
];
