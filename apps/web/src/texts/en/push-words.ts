/** What a push says and what a person says to it, in English. */
export const pushWords = {
  pushWords: {
    accept: 'I have read what the rules find: send it all the same',
    acceptMeans: 'Without this nothing is sent while an error comes with the push.',
    changedSince:
      'The device has changed since the project was approved: a push will refuse it. Look at the difference, then have the project approved again.',
    checks: 'Looked at after the change',
    checkNames: {
      configuration: 'configuration elsewhere',
      secrets: 'secrets',
      state: 'state',
      neighbours: 'neighbours',
      ports: 'ports',
      VLANs: 'VLANs',
      counters: 'error counters',
    },
    said: 'What was said',
    goOn: 'Next wave now',
    goOnMeans: 'Ends the watching of this wave.',
    watched: 'This wave is watched; the next begins by itself at the end of the watching.',
    rollBack: 'Roll the run back…',
    rollBackSure: 'Yes: lead all devices back',
    rollBackMeans: 'Stops the run and leads every device of it back to what it had.',
    secrets: 'Secrets',
    secretsMean:
      'Every secret that the plan wants and the device has. Proven: the device’s own algorithm says that it is the same. Not comparable: the device alone can tell; it is rewritten only on request.',
    secretsOnly: 'only secrets changed',
    sources: { backup: 'backup by {who}', read: 'read by {who}', push: 'push', schedule: 'the schedule' },
    secretStates: { equal: 'proven', differs: 'another one', 'not comparable': 'not comparable' },
  },
};
