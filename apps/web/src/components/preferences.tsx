import { useQueryClient } from '@tanstack/react-query';
import type { Language } from '#findings';
import type { ReactNode } from 'react';
import { toggleTheme } from '../state/theme.js';
import { useSpeech } from '../texts/index.js';
import { Choice } from './choice.js';
import { Icon } from './icon.js';

/** The language of the page. A change reads everything anew: findings and drawings come in it. */
export function LanguageChoice(): ReactNode {
  const { t, language, speak } = useSpeech();
  const queries = useQueryClient();
  const choose = (next: Language): void => {
    // After the page wears the language, so that the requests carry it.
    void speak(next).then(() => queries.invalidateQueries());
  };
  return (
    <Choice
      label={t.common.language}
      value={language}
      options={[
        ['en', 'EN'],
        ['fr', 'FR'],
      ]}
      onChoose={choose}
    />
  );
}

/** Language and theme. */
export function Preferences(): ReactNode {
  const { t } = useSpeech();
  return (
    <>
      <LanguageChoice />
      <button type="button" className="button plain" aria-label={t.common.theme} onClick={toggleTheme}>
        <Icon name="theme" />
      </button>
    </>
  );
}
