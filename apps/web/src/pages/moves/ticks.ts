/** Moves that a person has ticked, for each project; kept in this browser. */
const nameOf = (project: string): string => `brassage.moves.${project}`;

/** The keys of what is ticked; none where the browser keeps no storage or what it kept is not a list. */
export function readTicks(project: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(project)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []);
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return new Set();
    throw error;
  }
}

/** Keeps what is ticked; where storage is switched off it lasts as long as the page. */
export function writeTicks(project: string, ticks: ReadonlySet<string>): void {
  try {
    localStorage.setItem(nameOf(project), JSON.stringify([...ticks]));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
