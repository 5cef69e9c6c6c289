import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpeech } from '../../texts/index.js';

/** An address that leads nowhere. */
export function UnknownPage(): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="empty">
      <h1>{t.common.unknownPage}</h1>
      <p>{t.common.unknownPageHint}</p>
      <Link to="/">{t.projects.title}</Link>
    </div>
  );
}
