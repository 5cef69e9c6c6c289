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
} as const;
