const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Letters of Europe and signs that mean nothing in XML: what nearly every text is made of. */
const PLAIN = /^[ !#-%(-;=?-~\u00a0-\ud7ff]*$/;

/** Text for XML content and attributes. What XML forbids (control characters, half surrogate pairs) becomes `\ufffd`. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
