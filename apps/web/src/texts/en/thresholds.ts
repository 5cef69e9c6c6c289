/** The thresholds of the site, in English. */
export const thresholds = {
  thresholds: {
    title: 'Thresholds',
    intro:
      'What the rules judge by, with the default of the standard or of the trade. A change is entered in the register, and open projects are checked anew.',
    what: 'the thresholds',
    parts: { ipplan: 'Addressing plan', cabling: 'Cabling' },
    own: 'Set by the site: {count}',
    find: 'Name or rule',
    onlySet: 'only what the site has set',
    none: 'No threshold fits.',
    help: 'Help with designing takes it.',
    readOnly: 'Who approves may set them.',
    isDefault: 'default',
    back: 'Back to {value}',
    refused: '{label}: not a value that can be set',
    yes: 'yes',
    no: 'no',
    empty: 'empty',
    units: { d: 'days', '/': 'prefix length' },
    choices: {
      first: 'first address',
      last: 'last address',
      'first-or-last': 'first or last address',
      any: 'any',
      none: 'none',
      management: 'management addresses',
      all: 'all',
    },
  },
};
