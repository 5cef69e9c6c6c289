/** What is wrong in a file of a device-type library. */
export const cablingTypes = {
  CABLING_TYPE_UNREADABLE: {
    title: 'Not a device type',
    text: '{reason}',
    hint: 'Check the file against the device-type library’s schema.',
  },
  CABLING_TYPE_FIELD_UNKNOWN: {
    title: 'Field not understood',
    text: '{field} is not a field that we know; its value {value} was left out.',
    hint: 'Check the spelling.',
  },
  CABLING_TYPE_FIELD_MISSPELT: {
    title: 'Field misspelt',
    text: '{field} was read as {meant}.',
    hint: 'Correct the file.',
  },
  CABLING_TYPE_VALUE_UNKNOWN: {
    title: 'Value not understood',
    text: '{field}: {value} is not a value that we know; it was kept as text.',
    hint: 'Choose a known value.',
  },
  CABLING_TYPE_PORT_TWICE: {
    title: 'Port name used twice',
    text: '{port} is there {count} times; the later ones were numbered.',
    hint: 'Give each port its own name.',
  },
  CABLING_TYPE_REAR_MISSING: {
    title: 'Rear port does not exist',
    text: 'The front port {front} names the rear port {rear}, which does not exist.',
    hint: 'Correct the name.',
  },
  CABLING_TYPE_POSITION_BEYOND: {
    title: 'Rear position does not exist',
    text: '{front} uses position {position} of {rear}, which has {positions}; the rear port was widened.',
    hint: 'Correct the position, or the number of positions.',
  },
} as const;
