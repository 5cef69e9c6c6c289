import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpeech } from '../texts/index.js';
import { accessPlace } from './access-place.js';

const addresses = { credentials: '/administration/access', hostKeys: '/administration/host-keys' } as const;

/** A link to where a person sets what a device was not reached for; nothing for other failures. */
export function AccessHelp({ failure }: { readonly failure: string }): ReactNode {
  const { t } = useSpeech();
  const place = accessPlace(failure);
  return place && <Link to={addresses[place]}>{t.accessHelp[place]}</Link>;
}
