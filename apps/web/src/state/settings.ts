/** What the reader chose for this browser. */
export type Setting = 'language' | 'theme' | 'offline';

const key = (setting: Setting): string => `brassage.${setting}`;

/** The stored choice, or null: none was made, or the browser keeps no storage for this page. */
export function readSetting(setting: Setting): string | null {
  try {
    return localStorage.getItem(key(setting));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Keeps a choice; where storage is switched off it lasts as long as the page. */
export function writeSetting(setting: Setting, value: string): void {
  try {
    localStorage.setItem(key(setting), value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
