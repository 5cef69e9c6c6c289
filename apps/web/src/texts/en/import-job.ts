/** An import as it goes on. */
export const importJob = {
  importJob: {
    sending: 'Sending the file: {percent} %',
    waiting: 'The server has the file; the import begins.',
    stop: 'Stop the import',
    steps: {
      reading: 'Reading the file',
      comparing: 'Comparing with what is recorded',
      writing: 'Writing',
      storing: 'Reading and storing',
      recording: 'Entering it in the register',
    },
    counts: {
      rows: 'rows',
      changes: 'changes',
      types: 'types',
      objects: 'objects',
      read: 'tests',
      bound: 'with their link',
      faults: 'faults',
    },
  },
};
