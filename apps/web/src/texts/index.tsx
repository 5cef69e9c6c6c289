import { fill, type Language, type Param } from '#findings';
import { createContext, use, useMemo, useRef, useState, type ReactNode } from 'react';
import { readSetting, writeSetting } from '../state/settings.js';
import type { Texts } from './en.js';

/** The texts of a language are fetched when it is spoken: nobody reads both at once. */
const textsIn: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('./en.js')).en,
  fr: async () => (await import('./fr.js')).fr,
};

/** A language with everything that is said in it. */
export interface Spoken {
  readonly language: Language;
  readonly texts: Texts;
}

/** The language that the reader chose here, or that the browser asks for, ready to be spoken. */
export async function preferredSpeech(): Promise<Spoken> {
  const language = preferred();
  return { language, texts: await textsIn[language]() };
}

/** A text for one and for several. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** The reader's language and the ways to say something in it. */
export interface Speech {
  readonly language: Language;
  readonly t: Texts;
  /** Fills `{name}` in a text; numbers are written as the language writes them. */
  readonly say: (template: string, params: Readonly<Record<string, Param>>) => string;
  /** The form that a number wants (`1 error`, `2 errors`), with the number as `{n}`. */
  readonly many: (n: number, forms: Forms) => string;
  /** Day and time, short: `22 Nov 2026, 17:38`. */
  readonly when: (iso: string) => string;
  /** Day only. */
  readonly day: (iso: string) => string;
  /** Time of day with seconds, as the register needs it. */
  readonly time: (iso: string) => string;
  readonly number: (value: number) => string;
  /** Changes the language; resolves when the page is told to wear it. */
  readonly speak: (language: Language) => Promise<void>;
}

const SpeechContext = createContext<Speech | null>(null);

function preferred(): Language {
  const stored = readSetting('language');
  if (stored === 'en' || stored === 'fr') return stored;
  return navigator.language.startsWith('fr') ? 'fr' : 'en';
}

function speechIn({ language, texts }: Spoken, speak: Speech['speak']): Speech {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const plural = new Intl.PluralRules(locale);
  const dayOf = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const timeOf = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const clockOf = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const numberOf = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return {
    language,
    t: texts,
    say: (template, params) => fill(template, params, language),
    many: (n, { one, other }) => fill(plural.select(n) === 'one' ? one : other, { n }, language),
    when: (iso) => timeOf.format(new Date(iso)),
    day: (iso) => dayOf.format(new Date(iso)),
    time: (iso) => clockOf.format(new Date(iso)),
    number: (value) => numberOf.format(value),
    speak,
  };
}

/** Gives the texts of the chosen language to everything below; the choice stays in this browser. */
export function SpeechProvider({
  first,
  children,
}: {
  /** What is spoken until the reader chooses otherwise. */
  readonly first: Spoken;
  readonly children: ReactNode;
}): ReactNode {
  const [spoken, setSpoken] = useState(first);
  const { language } = spoken;
  // Before the first paint and before any request: the API answers in the language of the page.
  document.documentElement.lang = language;
  const wanted = useRef(language);
  const speech = useMemo(
    () =>
      speechIn(spoken, async (next) => {
        // Kept at once: a reader who goes to another page before this one is drawn anew has chosen all the same.
        wanted.current = next;
        writeSetting('language', next);
        const texts = await textsIn[next]();
        // Texts that took long to come do not undo a later choice.
        if (wanted.current !== next) return;
        document.documentElement.lang = next;
        setSpoken({ language: next, texts });
      }),
    [spoken],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useSpeech needs a SpeechProvider above it');
  return speech;
}
