/** What can be wrong in a plan file: YAML, or a workbook. */
export const planfile = {
  PLANFILE_YAML: {
    title: 'Not readable as YAML',
    text: 'The YAML breaks here: {problem}',
    hint: 'Look at this line and the one above: indentation, a missing quote, or a colon in an unquoted text.',
  },
  PLANFILE_EMPTY: {
    title: 'Empty file',
    text: 'The file says nothing.',
    hint: 'Start with “brassage: 1”, a name, and “present:”; examples/ has whole plans.',
  },
  PLANFILE_TOO_LARGE: {
    title: 'File too large',
    text: 'The file has {size} characters; at most {limit} are read.',
    hint: 'Describe one site per file, or use ranges such as [01-24].',
  },
  PLANFILE_TOO_DEEP: {
    title: 'Nested too deeply',
    text: 'More than {limit} levels stand inside one another here.',
    hint: 'Write the object in its own list and say where it belongs by path.',
  },
  PLANFILE_ALIAS: {
    title: 'Anchor, alias or tag',
    text: 'YAML anchors (&), aliases (*) and tags (!) are not used in plan files.',
    hint: 'Write the value itself; quote a text that begins with one of these signs.',
  },
  PLANFILE_KEY_TWICE: {
    title: 'Key written twice',
    text: '“{key}” stands here a second time.',
    hint: 'Keep one of the two, or join them.',
  },
  PLANFILE_VERSION_MISSING: {
    title: 'Format version missing',
    text: 'The file does not say which format it has.',
    hint: 'Add “brassage: {version}” as the first line.',
  },
  PLANFILE_VERSION: {
    title: 'Unknown format version',
    text: 'The file has format {found}; this program reads format {version}.',
    hint: 'Update the program, or export the plan again in format {version}.',
  },
  PLANFILE_KEY: {
    title: 'Unknown field',
    text: '“{key}” means nothing here.',
    hint: 'Possible here: {known}.',
  },
  PLANFILE_KEY_NEAR: {
    title: 'Unknown field',
    text: '“{key}” means nothing here.',
    hint: 'Did you mean “{near}”? Possible here: {known}.',
  },
  PLANFILE_ENCODING: {
    title: 'Not UTF-8',
    text: '{file} is not text in UTF-8.',
    hint: 'Save it as UTF-8 and send it again.',
  },
  PLANFILE_PACKAGE: {
    title: 'Plan package not readable',
    text: '{file} cannot be read as a package of a plan and its floor plans: {problem}.',
    hint: 'Pack plan.yaml and the files that its places name into one ZIP, without a folder around them.',
  },
  PLANFILE_MISSING: {
    title: 'Field missing',
    text: '“{field}” must be given here.',
    hint: 'Add {field}; docs/plan-file.md shows each object with its fields.',
  },
  PLANFILE_TEXT: {
    title: 'Text expected',
    text: 'A single value is expected here, not a list or a group of fields.',
    hint: 'Write one value; quote it if it holds “: ” or begins with [ or {.',
  },
  PLANFILE_MAP: {
    title: 'Fields expected',
    text: 'Fields such as “name: SR2” are expected here.',
    hint: 'Write “field: value” lines, or {field: value} on one line.',
  },
  PLANFILE_LIST: {
    title: 'List expected',
    text: 'A list is expected here.',
    hint: 'Begin each object with “- ”.',
  },
  PLANFILE_NUMBER: {
    title: 'Number expected',
    text: '“{value}” is not a number.',
    hint: 'Write digits, with a point for decimals (1.5) and without a unit: the field name carries it.',
  },
  PLANFILE_WHOLE: {
    title: 'Whole number expected',
    text: '{field} must be a whole number.',
    hint: 'Write it without decimals.',
  },
  PLANFILE_TRUTH: {
    title: 'true or false expected',
    text: '“{value}” is neither true nor false.',
    hint: 'Write true or false.',
  },
  PLANFILE_CHOICE: {
    title: 'Not a possible value',
    text: '“{value}” is not possible here.',
    hint: 'Choose one of: {choices}.',
  },
  PLANFILE_CHOICE_NEAR: {
    title: 'Not a possible value',
    text: '“{value}” is not possible here.',
    hint: 'Did you mean “{near}”? Possible: {choices}.',
  },
  PLANFILE_TOO_SMALL: {
    title: 'Value too small',
    text: '{field} must be at least {limit}.',
    hint: 'Correct the value.',
  },
  PLANFILE_TOO_BIG: {
    title: 'Value too large',
    text: '{field} may be at most {limit}.',
    hint: 'Correct the value; check its unit, which the field name ends with.',
  },
  PLANFILE_TEXT_EMPTY: {
    title: 'Text empty',
    text: '{field} is empty.',
    hint: 'Write it, or leave the field out where it is optional.',
  },
  PLANFILE_TOO_LONG: {
    title: 'Too long',
    text: '{field} is longer than {limit} (characters, or items of a list).',
    hint: 'Shorten it.',
  },
  PLANFILE_MULTIPLE: {
    title: 'Value between two steps',
    text: '{field} must be a multiple of {of}.',
    hint: 'Round it to the nearest step.',
  },
  PLANFILE_FORMAT: {
    title: 'Wrong form',
    text: '{field} has not the form that it needs.',
    hint: 'Write it like {example}.',
  },
  PLANFILE_VALUE: {
    title: 'Value refused',
    text: '{field} cannot have this value: {problem}.',
    hint: 'Correct the value.',
  },
  PLANFILE_SPACES: {
    title: 'Spaces around a name',
    text: '{field} begins or ends with a space.',
    hint: 'Take the space away: two names that look alike must be alike.',
  },
  PLANFILE_UNPRINTABLE: {
    title: 'Characters that cannot be printed',
    text: '{field} holds a line break, a control character or a mark that turns the reading direction.',
    hint: 'Write it anew on one line.',
  },
  PLANFILE_UNKNOWN: {
    title: 'Nothing has this name',
    text: 'There is no {kind} “{reference}”.',
    hint: 'Check the spelling, or add it to the present or to an earlier or the same step.',
  },
  PLANFILE_UNKNOWN_NEAR: {
    title: 'Nothing has this name',
    text: 'There is no {kind} “{reference}”.',
    hint: 'Nearest names: {near}.',
  },
  PLANFILE_AMBIGUOUS: {
    title: 'Name of several things',
    text: 'More than one {kind} is called “{reference}”.',
    hint: 'Write a longer path. Candidates: {candidates}.',
  },
  PLANFILE_RANGE_COUNT: {
    title: 'Ranges of different length',
    text: '{found} values stand here for {expected} objects.',
    hint: 'Give every range and list of the row the same length.',
  },
  PLANFILE_RANGE_TOO_LONG: {
    title: 'Range too long',
    text: '“{range}” stands for more than {limit} names.',
    hint: 'Check the numbers of the range, or split it.',
  },
  PLANFILE_ID_TWICE: {
    title: 'Id used twice',
    text: 'The id {id} belongs to another object of this file already.',
    hint: 'Remove the id from the copy: a new one will be made.',
  },
  PLANFILE_ABSENT: {
    title: 'Nothing to leave out',
    text: 'The device type has no “{name}” that the device could lack.',
    hint: 'Remove this line, or check the name against the device type.',
  },
  PLANFILE_EXISTS: {
    title: 'Object already there',
    text: 'The device has a {kind} “{name}” already.',
    hint: 'Write it under “change”, or give the new one another name.',
  },
  PLANFILE_STILL_USED: {
    title: 'Removed but still used',
    text: '{path} is removed, but {user} ({section}) still refers to it.',
    hint: 'Remove {user} in the same step, or change it first so that it refers to something else.',
  },
  PLANFILE_STEP_TWICE: {
    title: 'Step number used twice',
    text: 'Two steps have the same number.',
    hint: 'Number the steps 1, 2, 3 …, or leave the numbers out: the order counts.',
  },
  PLANFILE_SHEET_MISSING: {
    title: 'Sheet missing',
    text: 'The workbook has no sheet “{sheet}”.',
    hint: 'Add it with its header row; “brassage plan export” writes an empty workbook with all sheets.',
  },
  PLANFILE_SHEET_UNKNOWN: {
    title: 'Unknown sheet',
    text: 'The sheet “{sheet}” means nothing in a plan.',
    hint: 'Rename it or delete it. Known sheets: {known}.',
  },
  PLANFILE_ACTION: {
    title: 'No such action',
    text: '“{value}” in the column “action” means nothing here.',
    hint: 'In step 0 (the present) objects are only added; in a step choose add, change or remove.',
  },
  PLANFILE_OBJECT_MISSING: {
    title: 'Object not named',
    text: 'The row changes or removes something, but the column “object” is empty.',
    hint: 'Write the path of the object, such as SR2/P1:07.',
  },
  PLANFILE_CELL_NUMBER: {
    title: 'Number where a text belongs',
    text: 'The cell holds the number {value}; leading zeros or digits of an identifier may be lost already.',
    hint: 'Format the column as text and type the identifier again.',
  },
  PLANFILE_CELL_FORMULA: {
    title: 'Formula in a cell',
    text: 'The cell holds a formula; a plan holds facts.',
    hint: 'Paste the value in place of the formula.',
  },
  PLANFILE_CELL_DATE: {
    title: 'Date where a text belongs',
    text: 'The cell holds a date of the spreadsheet program; “{value}” may not be what was typed.',
    hint: 'Format the column as text and write the day as YYYY-MM-DD, or the identifier again.',
  },
  PLANFILE_WORKBOOK: {
    title: 'Not a workbook',
    text: 'The file cannot be read as an XLSX workbook: {problem}',
    hint: 'Save it as .xlsx (not .xls, .ods or .csv) without a password and try again.',
  },
  PLANFILE_WORKBOOK_LIMIT: {
    title: 'Workbook refused',
    text: 'The workbook passes a limit: {problem}',
    hint: 'Export it anew from the spreadsheet program, or split the plan.',
  },
} as const;
