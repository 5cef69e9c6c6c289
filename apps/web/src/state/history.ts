/** A change set that was made here, by its entry in the register. */
export interface Made {
  readonly event: string;
  /** What it did, as the button said it. */
  readonly says: string;
}

/** What can be taken back, the latest last, and what was taken back. */
export interface History {
  readonly done: readonly Made[];
  readonly undone: readonly Made[];
}

export const emptyHistory: History = { done: [], undone: [] };
const DEEPEST = 100;

/** Something new was made: what was undone before cannot come back. */
export function afterMaking({ done }: History, made: Made): History {
  return { done: [...done, made].slice(-DEEPEST), undone: [] };
}

/** The latest was undone by an event, which is what a redo undoes in its turn. */
export function afterUndoing({ done, undone }: History, event: string): History {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [...undone, { ...last, event }] } : { done, undone };
}

/** The latest undone was made again by an event. */
export function afterRedoing({ done, undone }: History, event: string): History {
  const last = undone.at(-1);
  return last ? { done: [...done, { ...last, event }], undone: undone.slice(0, -1) } : { done, undone };
}

const keyOf = (project: string): string => `brassage.history.${project}`;

/** The history of a project in this tab: it survives a reload, not the end of the tab. */
export function readHistory(project: string): History {
  try {
    const text = sessionStorage.getItem(keyOf(project));
    return text ? (JSON.parse(text) as History) : emptyHistory;
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return emptyHistory;
    throw error;
  }
}

/** Keeps the history; where storage is switched off it lasts as long as the page. */
export function writeHistory(project: string, history: History): void {
  try {
    sessionStorage.setItem(keyOf(project), JSON.stringify(history));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
