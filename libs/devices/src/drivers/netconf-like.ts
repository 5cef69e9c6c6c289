import type { Driver, Safety, Step } from '../driver.js';

/** A step that sends one operation. */
export const operation = (send: string, more: Partial<Step> = {}): Step => ({
  send,
  at: 'privileged',
  ...more,
});

export const lock = (datastore: 'running' | 'candidate', more: Partial<Step> = {}): Step =>
  operation(`<lock><target><${datastore}/></target></lock>`, more);
export const unlock = (datastore: 'running' | 'candidate'): Step =>
  operation(`<unlock><target><${datastore}/></target></unlock>`);
export const discardChanges = operation('<discard-changes/>');

/** What a server of RFC 6241 is spoken to with, whatever its data model is. */
export const netconfLike = {
  account: 'cli',
  channel: 'netconf',
  // There is no terminal, and no prompt: framing tells where an answer ends.
  terminal: { type: 'dumb', columns: 0, rows: 0, lineEnd: '\n' },
  prompts: {},
  hostLength: 0,
  arrivesAt: ['privileged'],
  raise: [],
  prepare: [],
  echo: false,
  replies: [],
  failures: [],
  harmless: [],
  farewell: ['<close-session/>'],
} as const satisfies Partial<Driver>;

/** A lock that a session of ours took, and died with: its refusal names the session (RFC 6241 section 7.5). */
export const deadLock: NonNullable<Safety['lock']> = {
  ask: operation(`${lock('candidate').send}\n${unlock('candidate').send}`, { mayRefuse: true }),
  holder: /^error lock-denied\b.*\bsession (?<session>[1-9]\d*)/m,
  end: (session) =>
    operation(`<kill-session><session-id>${session}</session-id></kill-session>`, { mayRefuse: true }),
};
