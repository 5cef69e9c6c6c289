import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpeech } from '../../texts/index.js';

/** Leads to the entry that an import has left. */
export function RegisterLink(): ReactNode {
  const { t } = useSpeech();
  return <Link to="/register">{t.importing.inRegister}</Link>;
}
