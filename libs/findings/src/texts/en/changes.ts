/** What can stand against a change set. */
export const changes = {
  CHANGE_EXISTS: {
    title: 'Object already there',
    text: '{kind} {path} cannot be added: it exists already.',
    hint: 'Change the existing one, or give the new one another name.',
  },
  CHANGE_MISSING: {
    title: 'Object is gone',
    text: '{kind} {path} cannot be changed: somebody removed it.',
    hint: 'Reload; if it should still exist, add it again.',
  },
  CHANGE_DIFFERS: {
    title: 'Changed by somebody else',
    text: '{kind} {path} was changed since: {fields}.',
    hint: 'Reload, look at both versions, and make your change again on the new one.',
  },
  STRUCTURE_REFERENCE: {
    title: 'Reference to nothing',
    text: '{table}: {detail}',
    hint: 'Send the object that is referred to in the same change set, or remove what refers to it first.',
  },
  STRUCTURE_PORT_TAKEN: {
    title: 'Port already has a cable',
    text: 'Two plugs would be in one position of {path}.',
    hint: 'Unplug the other cable in the same change set, or choose a free port.',
  },
  STRUCTURE_UNITS_TAKEN: {
    title: 'Rack units already filled',
    text: 'Two devices would fill the same units of a rack: {detail}',
    hint: 'Move one of them in the same change set, or choose free units.',
  },
  STRUCTURE_BAY_TAKEN: {
    title: 'Bay already filled',
    text: 'Two modules or devices would be in the same bay: {detail}',
    hint: 'Take the other one out in the same change set, or choose a free bay.',
  },
  STRUCTURE_DUPLICATE: {
    title: 'There already',
    text: '{table}: {detail}',
    hint: 'Change the existing object, or choose another value.',
  },
  STRUCTURE_VALUE: {
    title: 'Value that cannot be stored',
    text: '{table}: {detail}',
    hint: 'Correct the value: ids are UUIDs, ranges run upwards, addresses are IPv4 or IPv6.',
  },
} as const;
