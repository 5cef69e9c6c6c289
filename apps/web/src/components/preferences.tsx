import { useQueryClient } from '@tanstack/react-query';
import type { Language } from '#findings';
import type { ReactNode } from 'react';
import { toggleTheme } from '../state/theme.js';
import { useSpeech } from '../texts/index.js';
import { Choice } from './choice.js';
import { Icon } from './icon.js';

/** Language and theme. A change of language reads everything anew: findings and drawings come in it. */
export function Preferences(): ReactNode {
  const { t, language, speak } = useSpeech();
  const queries = useQueryClient();
  const choose = (next: Language): void => {
    speak(next);
    // After the page wears the language, so that the requests carry it.
    queueMicrotask(() => void queries.invalidateQueries());
  };
  return (
    <>
      <Choice
        label={t.common.language}
        value={language}
        options={[
          ['en', 'EN'],
          ['fr', 'FR'],
        ]}
        onChoose={choose}
      />
      <button type="button" className="button plain" aria-label={t.common.theme} onClick={toggleTheme}>
        <Icon name="theme" />
      </button>
    </>
  );
}
