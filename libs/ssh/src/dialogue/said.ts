/** One line of the record: what went over the session, with the secrets taken out. */
export interface Said {
  readonly by: 'us' | 'device';
  readonly text: string;
}
