/** What can stand against a configuration: templates, comparison, pushes. */
export const config = {
  CONFIG_TEMPLATE_MISSING: {
    title: 'No template for this role',
    text: 'The template set has no template for the role {role}, and no default one.',
    hint: 'Add a template named after the role, or default.hbs, to the folder of the platform.',
  },
  TEMPLATE_REFUSED: {
    title: 'Template cannot be read',
    text: '{path} was not saved: every device of its platform would be left without a configuration.',
    hint: 'Mend the lines that are named below, then save again.',
  },
  TEMPLATE_PATTERN_SLOW: {
    title: 'Pattern takes too long',
    text: 'A regular expression of {path} takes too long to tell whether a line is owned.',
    hint: 'Repeat no group that repeats something itself, as in (a+)+.',
  },
  CONFIG_TEMPLATE_SYNTAX: {
    title: 'Template is not readable',
    text: 'The template has a syntax error: {reason}.',
    hint: 'Correct the line; each opened block needs its end.',
  },
  CONFIG_TEMPLATE_FAILED: {
    title: 'Template failed',
    text: 'The template could not be rendered: {reason}.',
    hint: 'Look at the helper and the value that it is given on this line.',
  },
  CONFIG_VARIABLE_MISSING: {
    title: 'Variable does not exist',
    text: 'The template uses the variable {variable}, which this device does not have.',
    hint: 'Check its spelling against the schema of the variables.',
  },
  CONFIG_SETTING_UNSAID: {
    title: 'Template cannot say this',
    text: '{of} has {variable} = {value}, which the templates of this platform do not write.',
    hint: 'Plan it otherwise on this device, or add a template of your own that writes it.',
  },
  CONFIG_HELPER_UNKNOWN: {
    title: 'Unknown helper',
    text: 'The template calls {helper}, which is not a helper.',
    hint: 'Use one of the helpers listed in the documentation of templates; templates cannot run code.',
  },
  CONFIG_PARTIAL_UNKNOWN: {
    title: 'Unknown partial',
    text: 'The template includes the partial {partial}, which the set does not have.',
    hint: 'Add it to the folder partials of the platform, or correct the name.',
  },
  CONFIG_VALUE_CONTROL: {
    title: 'Line break in a value',
    text: 'The value of {variable} contains a line break or a control character, which could inject commands.',
    hint: 'Remove it from the plan; only a banner may have several lines.',
  },
  CONFIG_OUTPUT_TOO_LONG: {
    title: 'Configuration too long',
    text: 'The template gave more than {most} characters.',
    hint: 'Look for a loop that repeats itself.',
  },
  CONFIG_FILE_LATIN1: {
    title: 'File read as Latin-1',
    text: 'Line {line} has bytes that are not UTF-8. The whole file was read as Latin-1 (ISO 8859-1), which old devices speak.',
    hint: 'Look whether the accents are right; --encoding says which encoding it is.',
  },
  CONFIG_FILE_EMPTY: {
    title: 'Empty configuration',
    text: 'The file has no line of configuration. Against it everything is new, or everything goes.',
    hint: 'A device without any configuration is rare: look whether its reading or its saving broke off.',
  },
} as const;
