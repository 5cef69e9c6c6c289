/** What tester files and test results can say. */
export const certification = {
  CERT_FILE_NOT_TEXT: {
    title: 'Not a text file',
    text: 'The file holds bytes that no text has.',
    hint: 'Export it as CSV or text; OTDR traces end in .sor, canonical results in .json.',
  },
  CERT_FILE_EMPTY: {
    title: 'No test in the file',
    text: 'The file holds no test result.',
    hint: 'Check the export of the tester: were tests selected?',
  },
  CERT_FILE_KNOWN: {
    title: 'File imported before',
    text: '{file} was imported already, on {at} by {by}.',
    hint: 'Nothing to do; import it again only under another project.',
  },
  CERT_FILE_REFUSED: {
    title: 'Test results cannot be read',
    text: '{file} was not imported: {count} faults.',
    hint: 'Correct the listed places, or choose another column profile. Nothing was saved.',
  },
  CERT_PROFILE_UNKNOWN: {
    title: 'No such column profile',
    text: 'There is no column profile {profile}.',
    hint: 'Choose one of: {known}.',
  },
  CERT_CSV_QUOTE: {
    title: 'Quote without end',
    text: 'A quotation mark is opened here and never closed.',
    hint: 'Close it, or export the table again.',
  },
  CERT_COLUMN_MISSING: {
    title: 'Column not found',
    text: 'No column holds “{column}”. Headers found: {headers}.',
    hint: 'Name the column in the first line, or use a column profile that says which one it is.',
  },
  CERT_CELL_VALUE: {
    title: 'Value not understood',
    text: '“{value}” in column {column} is not what that column holds.',
    hint: 'Correct the cell, or choose a profile with the right decimal sign, units or date order.',
  },
  CERT_CELL_EMPTY: {
    title: 'Identifier missing',
    text: 'The line has no value in column {column}.',
    hint: 'Fill in the identifier of the link, or remove the line.',
  },
  CERT_DATE_ORDER: {
    title: 'Order of day and month guessed',
    text: 'Every date can be read both ways, as {example}; they were read as {order}.',
    hint: 'If that is wrong, import with a profile that says the order.',
  },
  CERT_JSON_SYNTAX: {
    title: 'Not valid JSON',
    text: 'The file is not JSON: {reason}.',
    hint: 'Correct it at that place, or export it again.',
  },
  CERT_JSON_VALUE: {
    title: 'Result not as expected',
    text: '{path}: {reason}.',
    hint: 'The shape of canonical results is in docs/certification.md.',
  },
  CERT_XML_NO_INDEX: {
    title: 'No index.xml',
    text: 'The XML folder has no index.xml, so nobody can tell which test belongs to which cable.',
    hint: 'Import the whole folder as the software wrote it.',
  },
  CERT_XML_SYNTAX: {
    title: 'Not valid XML',
    text: 'The file is not well-formed XML.',
    hint: 'Export the folder again.',
  },
  CERT_XML_MISSING: {
    title: 'Test file missing',
    text: 'The index names {name} for {identifier}, but there is no such file.',
    hint: 'Import the whole folder as the software wrote it.',
  },
  CERT_SOR_UNKNOWN: {
    title: 'Not an OTDR trace',
    text: 'The block {block} is not where an OTDR file has it.',
    hint: 'Export the trace as Bellcore/Telcordia SOR.',
  },
  CERT_SOR_CUT: {
    title: 'OTDR file cut short',
    text: 'The block {block} ends too early, at byte {offset}.',
    hint: 'Copy the file from the tester again.',
  },
  CERT_SOR_CHECKSUM: {
    title: 'Checksum cannot be confirmed',
    text: 'The checksum in {file} is not the one that we compute; many testers compute it in another way.',
    hint: 'Keep the original file from the tester as proof.',
  },
  CERT_LINK_UNTESTED: {
    title: 'Link not tested',
    text: '{link} must be certified and has no test.',
    hint: 'Test it, or look among the results without a link for a mistyped identifier.',
  },
  CERT_LINK_FAILED: {
    title: 'Link failed',
    text: 'The last test of {link} failed (margin {margin} dB, {at}).',
    hint: 'Repair it and test it again; both tests are kept.',
  },
  CERT_LINK_NO_VERDICT: {
    title: 'Test without a verdict',
    text: 'The last test of {link} says neither pass nor fail.',
    hint: 'Judge it against a limit, or test it with a limit selected.',
  },
  CERT_LINK_MARGINAL: {
    title: 'Pass within the tester’s uncertainty',
    text: '{link} passes marginally (PASS*, margin {margin} dB); the contract accepts that.',
    hint: 'Name it in the acceptance file; test it again if you want to be sure.',
  },
  CERT_LINK_MARGINAL_REFUSED: {
    title: 'Pass within the tester’s uncertainty',
    text: '{link} passes only marginally (PASS*, margin {margin} dB), which the contract refuses.',
    hint: 'Improve the link and test it again.',
  },
  CERT_RECORDS_DISAGREE: {
    title: 'Two tests of the same moment disagree',
    text: '{link} has a pass and a fail of {at}: nobody can tell which counts.',
    hint: 'Test it once more.',
  },
  CERT_TEST_STALE: {
    title: 'Tested before the last intervention',
    text: '{link} was tested on {at}, and was worked on afterwards.',
    hint: 'Test it again.',
  },
  CERT_CALIBRATION_EXPIRED: {
    title: 'Tester out of calibration',
    text: 'On {at}, when {link} was tested, the tester’s last calibration was more than {months} months old.',
    hint: 'Test again with a calibrated tester, or add the missing certificate.',
  },
  CERT_LIMIT_WRONG: {
    title: 'Tested against another limit',
    text: '{link} was tested against “{tested}”; agreed is “{required}”.',
    hint: 'Test it again with the agreed limit, or judge the stored figures against it.',
  },
  CERT_LENGTH_DIFFERS: {
    title: 'Length not as planned',
    text: '{link} measures {measured} m; {planned} m are planned.',
    hint: 'Look whether the label is on the right cable; if it is, correct the planned length.',
  },
  CERT_LENGTHS_SWAPPED: {
    title: 'Two links may be swapped',
    text: '{link} measures {measured} m (planned {planned} m) and {other} measures {otherMeasured} m (planned {otherPlanned} m): these two fit each other.',
    hint: 'Tone both cables out; if they are swapped, change the labels or the plan.',
  },
  CERT_RECORD_ORPHAN: {
    title: 'Result without a link',
    text: 'No link is called {identifier}.',
    hint: 'Correct the identifier by an alias, or bind the result by hand.',
  },
  CERT_RECORD_AMBIGUOUS: {
    title: 'Result that fits several links',
    text: '{identifier} may mean {links}.',
    hint: 'Bind it by hand: nothing ambiguous binds itself.',
  },
  CERT_MARGIN_INCONSISTENT: {
    title: 'Margin does not follow from value and limit',
    text: '{identifier}, {parameter} {subject}: the file says {stated} dB, value and limit give {computed} dB.',
    hint: 'Ask for the original file of the tester: the export was altered or mixed up.',
  },
  CERT_LIMIT_DIFFERS: {
    title: 'Limit line differs',
    text: '{identifier}, {parameter} {subject} at {frequencyMhz} MHz: the tester used {used} dB, “{limitName}” gives {expected} dB (confidence {confidence}).',
    hint: 'Check which limit was selected: a custom limit, an old revision, or another class.',
  },
  CERT_VERDICT_DIFFERS: {
    title: 'Our verdict is another',
    text: '{identifier}: the tester’s verdict does not follow from its figures; the smallest margin is {margin} dB ({parameter} {subject}).',
    hint: 'Look at the limit that was selected, and at the original file.',
  },
  CERT_VERDICT_UNVERIFIED: {
    title: 'An unverified limit says otherwise',
    text: '{identifier}: against a limit that nobody has verified the smallest margin is {margin} dB ({parameter} {subject}). The tester’s verdict stands.',
    hint: 'Check that limit against your standard before you draw a conclusion.',
  },
} as const;
