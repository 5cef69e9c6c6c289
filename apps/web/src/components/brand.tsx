import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpeech } from '../texts/index.js';

/** The sign and name of the product; leads to the projects. */
export function Brand(): ReactNode {
  const { t } = useSpeech();
  return (
    <Link className="brand" to="/" aria-label={t.product.name}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect x="1" y="1.5" width="7" height="7" rx="1" fill="none" stroke="currentColor" strokeWidth="2" />
        <rect x="12" y="11.5" width="7" height="7" rx="1" fill="currentColor" />
        <path d="M4.5 8.5v2.6a4 4 0 0 0 4 4H12" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span className="brand-name">{t.product.name}</span>
    </Link>
  );
}
