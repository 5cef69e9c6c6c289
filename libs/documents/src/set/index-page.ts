import type { Language } from '#findings';
import { setWords } from './words.js';

/** A line of the index: what it is, and the files that show it. */
export interface IndexLine {
  readonly number: string;
  readonly title: string;
  readonly note: string;
  readonly files: readonly string[];
}

export interface IndexPart {
  readonly title: string;
  readonly lines: readonly IndexLine[];
}

export interface IndexPage {
  readonly lang: Language;
  readonly heading: string;
  readonly subtitle: string;
  /** The first sheet, shown as a picture. */
  readonly cover: string | null;
  readonly parts: readonly IndexPart[];
}

const style = `
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:2rem 1rem}
h1{margin:0;font-size:2rem}h2{margin:2.2rem 0 .4rem;font-size:1.2rem}p.sub{margin:.2rem 0 1.5rem;opacity:.75}
table{border-collapse:collapse;width:100%}td{padding:.35rem .6rem .35rem 0;border-bottom:1px solid #8884;vertical-align:top}
td:first-child{font-weight:600;white-space:nowrap}td:last-child{text-align:right}a{margin-left:.7rem}small{opacity:.7}
img{width:100%;max-width:46rem;border:1px solid #8886;background:#fff}
@media print{a{color:inherit;text-decoration:none}}`;

/** The page that a set opens with: works from a disk, without network and without scripts. */
export function indexPage({ lang, heading, subtitle, cover, parts }: IndexPage): string {
  const words = setWords[lang];
  const body = parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => `<h2>${html(title)}</h2>\n<table>\n${lines.map(lineOf).join('\n')}\n</table>`)
    .join('\n');
  const picture = cover
    ? `<p><a href="${href(cover)}" style="margin:0"><img src="${href(cover)}" alt="${html(heading)}"></a></p>`
    : '';
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(heading)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'">
<style>${style}</style></head>
<body>
<h1>${html(heading)}</h1>
<p class="sub">${html(subtitle)}</p>
${picture}
${body}
<p><small>${html(words.hash)}</small></p>
</body>
</html>
`;
}

function lineOf({ number, title, note, files }: IndexLine): string {
  const links = files.map(
    (file) => `<a href="${href(file)}">${html((file.split('.').at(-1) ?? '').toUpperCase())}</a>`,
  );
  return `<tr><td>${html(number)}</td><td>${html(title)}${note ? ` <small>${html(note)}</small>` : ''}</td><td>${links.join('')}</td></tr>`;
}

const html = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const href = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
