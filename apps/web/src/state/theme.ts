import { readSetting, writeSetting } from './settings.js';

type Theme = 'light' | 'dark';

function wear(theme: Theme): void {
  document.documentElement.classList.remove('light', 'dark');
  document.documentElement.classList.add(theme);
}

/** Puts on the stored theme; without one the system decides. Called before the first paint. */
export function startTheme(): void {
  const stored = readSetting('theme');
  if (stored === 'light' || stored === 'dark') wear(stored);
}

/** Light becomes dark and the other way round; the choice stays in this browser. */
export function toggleTheme(): void {
  const { classList } = document.documentElement;
  const isDark =
    classList.contains('dark') ||
    (!classList.contains('light') && matchMedia('(prefers-color-scheme: dark)').matches);
  const next: Theme = isDark ? 'light' : 'dark';
  wear(next);
  writeSetting('theme', next);
}
