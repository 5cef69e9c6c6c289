import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { Health } from '../../api/types.js';
import { Brand } from '../../components/brand.js';
import { Preferences } from '../../components/preferences.js';
import { useSpeech } from '../../texts/index.js';
import { PatchPicture } from './patch-picture.js';

/** The page before anybody is known: a form on the left, what the product is on the right. */
export function Entrance({ children }: { readonly children: ReactNode }): ReactNode {
  const { t, say } = useSpeech();
  const health = useQuery({ queryKey: ['health'], queryFn: () => get<Health>('/health') });
  return (
    <main className="entrance">
      <section className="entrance-form">
        <Brand />
        {children}
        <footer>
          <small>{health.data && say(t.signIn.server, { version: health.data.version })}</small>
          <span className="tools">
            <Preferences />
          </span>
        </footer>
      </section>
      <section className="entrance-show">
        <div>
          <p className="motto">
            {t.product.motto.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
          <p>{t.signIn.about}</p>
        </div>
        <PatchPicture label={t.signIn.picture} />
      </section>
    </main>
  );
}
