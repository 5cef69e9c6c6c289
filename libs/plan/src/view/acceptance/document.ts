import type { FlowDocument } from '#drawing';
import { backBlocks } from './back.js';
import type { ProvenLink } from './faces.js';
import { fibreTable } from './fibre.js';
import { frontBlocks } from './front.js';
import type { AcceptanceInput } from './input.js';
import { linkPages } from './link-pages.js';
import { summaryBlocks } from './summary.js';
import { acceptanceWords } from './words.js';

/**
 * The acceptance file (*dossier de recette*) as a document of text: cover with verdict and signatures, scope, limits with
 * their confidence, testers, summary, coverage by panel, reserves, findings, a page per link, fibres, concordance, files.
 * Equal input gives an equal document.
 */
export function acceptanceDocument(input: AcceptanceInput): FlowDocument {
  const words = acceptanceWords(input.language);
  const links = provenLinks(input);
  return {
    head: {
      ...input.head,
      title: input.head.title || words.title,
      subtitle: words.subtitle,
      phase: input.head.phase || words.phase,
    },
    lang: input.language,
    blocks: [
      ...frontBlocks(input, words),
      ...summaryBlocks(input, words, links),
      ...linkPages(input, words, links),
      ...fibreTable(input, words, links),
      ...backBlocks(input, words, links),
    ],
  };
}

/** The links that the file is about, in working order: those that must be proven, and others that were tested. */
function provenLinks({ targets, coverage }: AcceptanceInput): ProvenLink[] {
  const rows = new Map(coverage.rows.map((row) => [row.linkId, row]));
  return targets.flatMap((target): ProvenLink[] => {
    const row = rows.get(target.linkId);
    return row && row.state !== 'not-required' ? [{ target, row }] : [];
  });
}
