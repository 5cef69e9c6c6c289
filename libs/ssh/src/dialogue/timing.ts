/** The waits of a dialogue, injected so that tests run in milliseconds. */
export interface DialogueTiming {
  /** The longest silence in the middle of an answer. */
  readonly silenceMs: number;
  /** The longest that one answer may take in all. */
  readonly answerMs: number;
  /** How long a prompt must stand before it counts: output may look like one. */
  readonly settleMs: number;
  /** How long a prompt of another host name or level must stand before it counts. */
  readonly strangeMs: number;
  /** The most characters of one answer. */
  readonly maxLength: number;
}

export const defaultDialogueTiming: DialogueTiming = {
  silenceMs: 30_000,
  answerMs: 300_000,
  settleMs: 20,
  strangeMs: 1500,
  maxLength: 32 * 1024 * 1024,
};
