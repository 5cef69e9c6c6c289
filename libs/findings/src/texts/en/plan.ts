/** Faults of a plan as a whole. */
export const plan = {
  PLAN_REFERENCE_MISSING: {
    title: 'Reference to nothing',
    text: '{path} refers in {field} to {id}, which does not exist.',
    hint: 'Remove the reference, or add the missing object.',
  },
  PLAN_POLICY_INVALID: {
    title: 'Policy value not usable',
    text: 'The policy {key} is {value}: {message}.',
    hint: 'Correct it; until then the default holds.',
  },
  PLAN_POLICY_UNKNOWN: {
    title: 'Policy that nobody knows',
    text: 'No rule has a threshold called {key}.',
    hint: 'Correct the name; perhaps {near} is meant.',
  },
  PLAN_WAIVER_EXPIRED: {
    title: 'Waiver expired',
    text: 'The waiver of {code} at {place} by {author} was valid until {day}; what it covered counts again.',
    hint: 'Mend the fault, or waive it anew with a reason.',
  },
} as const;
