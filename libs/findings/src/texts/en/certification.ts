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
  CERT_FIGURES_TOO_MANY: {
    title: 'More figures than a test has',
    text: 'Lines of {identifier} at one moment hold more than {most} figures.',
    hint: 'Check the columns of identifier, date and time: all lines seem to be one test.',
  },
  CERT_DATE_ORDER: {
    title: 'Order of day and month guessed',
    text: 'Every date can be read both ways: {example} was read as {read}.',
    hint: 'If that is wrong, import with a profile that says the order.',
  },
  CERT_CSV_CELLS: {
    title: 'More cells than headers',
    text: 'The line has {cells} cells, the header {headers}.',
    hint: 'A cell holds the delimiter, such as a decimal comma in a table split by commas. Export it with semicolons, or with quotes around such cells; a column without a header needs one.',
  },
  CERT_COLUMN_RIVAL: {
    title: 'Two columns for one thing',
    text: '“{used}” was read; “{passedOver}” says the same and was passed over.',
    hint: 'If the other one is meant, choose it in the column mapping, and leave out the first.',
  },
  CERT_LINES_PASSED_OVER: {
    title: 'Lines that hold no test',
    text: '{count} lines are totals or repeat the header and were passed over: {lines}.',
    hint: 'Nothing to do, unless one of them is a test.',
  },
  CERT_ARCHIVE_INSIDE: {
    title: 'Archive within the archive',
    text: '{file} holds further archives, or files that only the tester’s own program opens; their tests were not read: {names}.',
    hint: 'Unpack or export them, and import each by itself.',
  },
  CERT_XML_DATE: {
    title: 'Date of a test not understood',
    text: '“{value}” is no date.',
    hint: 'Export the tests again with dates in digits.',
  },
  CERT_CALIBRATION_AFTER_TEST: {
    title: 'Calibrated after the test',
    text: '{identifier} was tested on {day} by a tester whose last calibration is said to be of {calibratedOn}.',
    hint: 'Check the clock of the tester, the order of day and month, and the certificate that was valid on the day.',
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
    text: '{link} was tested on {at}; work on it is recorded for {recorded}.',
    hint: 'Test it again.',
  },
  CERT_STALE_REPLACED: {
    title: 'Cable replaced after the test',
    text: 'The test of {at} is of a cable that is gone ({recorded}); another one bears the name {link} now.',
    hint: 'Test it again.',
  },
  CERT_STALE_CABLE: {
    title: 'Other cable than the one tested',
    text: '{link} was tested on {at} as {was}; now it is {is} (recorded {recorded}).',
    hint: 'Test it again. If only the record was wrong, sign a reserve that says so.',
  },
  CERT_STALE_ENDS: {
    title: 'Link moved after the test',
    text: '{link} was tested on {at} as {was}; now it runs {is} (recorded {recorded}).',
    hint: 'Test it again. If only the record was wrong, sign a reserve that says so.',
  },
  CERT_STALE_TERMINATION: {
    title: 'Re-terminated after the test',
    text: '{link} was re-terminated after its test of {at}: {was} became {is} (recorded {recorded}).',
    hint: 'Test it again. If only the record was wrong, sign a reserve that says so.',
  },
  CERT_STALE_PANEL: {
    title: 'Panel or outlet replaced after the test',
    text: 'What {link} ends in was replaced after its test of {at}: {was} became {is} (recorded {recorded}).',
    hint: 'Test it again. If only the record was wrong, sign a reserve that says so.',
  },
  CERT_STALE_LENGTH: {
    title: 'Length changed after the test',
    text: '{link} was planned {was} m long when it was tested ({at}); now it is {is} m (recorded {recorded}), which is not what was measured.',
    hint: 'Test it again if the cable is another; else correct the length to what was measured.',
  },
  CERT_STALE_CORD: {
    title: 'Cords of the channel changed after the test',
    text: 'The channel of {link} was tested on {at} with {was}; now there is {is} (recorded {recorded}).',
    hint: 'Test the channel again, or test the permanent link, which cords do not change.',
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
  CERT_RECORD_RETIRED: {
    title: 'Test of a link that was retired',
    text: '{identifier} was tested, but {link} is out of service.',
    hint: 'Look whether the identifier is right; if it is, set the test aside with that reason.',
  },
  CERT_RESULTS_COPIED: {
    title: 'Results are copies',
    text: '{count} tests show the same figures in every parameter: {identifiers}. Two measurements never agree that far.',
    hint: 'Test these links again and ask for the original file: results were copied, or one link was tested under several names.',
  },
  CERT_SWEEPS_IDENTICAL: {
    title: 'Curves are identical',
    text: '{count} tests have the same curves, point for point: {identifiers}.',
    hint: 'Test these links again: results were copied, or one link was tested under several names.',
  },
  CERT_TESTS_TOO_QUICK: {
    title: 'Tests follow each other too fast',
    text: 'Tester {tester}: {count} links in {seconds} s each ({identifiers}). A test with the walk to the next port takes longer.',
    hint: 'Ask how they were made, and test some of them again.',
  },
  CERT_TESTER_TWO_PLACES: {
    title: 'One tester in two places',
    text: 'Tester {tester} was in {from} ({first}) and {seconds} s later in {to} ({second}).',
    hint: 'Check the tester’s clock and the identifiers; test one of the two again.',
  },
  CERT_LENGTH_NOT_DELAY: {
    title: 'Length does not follow from the delay',
    text: '{identifier}: {delay} ns at {nvp} % of light are {expected} m; the file says {length} m.',
    hint: 'Check the NVP that was set on the tester; the measured length is wrong by as much.',
  },
  CERT_NVP_IMPOSSIBLE: {
    title: 'Speed that no cable has',
    text: '{identifier}: {length} m in {delay} ns would be {nvp} % of light.',
    hint: 'Check the NVP that was set on the tester, and the units of the export.',
  },
  CERT_SKEW_NOT_DELAYS: {
    title: 'Skew does not follow from the delays',
    text: '{identifier}: the delays of the pairs differ by {expected} ns; the file says {skew} ns.',
    hint: 'Ask for the original file of the tester: the export was altered or mixed up.',
  },
  CERT_POWER_SUM_WRONG: {
    title: 'Power sum does not add up',
    text: '{identifier}: {parameter} of pair {subject} differs by {difference} dB from the sum of its parts at {frequencyMhz} MHz.',
    hint: 'Ask for the original file of the tester: the export was altered or mixed up.',
  },
  CERT_DATE_OUTSIDE_WORKS: {
    title: 'Tested outside the works',
    text: '{identifier} was tested on {day}; the works last from {from} to {until}.',
    hint: 'Check the clock of the tester and whether the test is of this project; else correct the dates of the works.',
  },
  CERT_TESTER_UNKNOWN: {
    title: 'Tester not in the register',
    text: '{count} tests were made with tester {tester}, which is not in the register.',
    hint: 'Enter its certificate of calibration under Testers.',
  },
  CERT_REFERENCE_MISSING: {
    title: 'Reference method unknown',
    text: '{identifier}: nobody says how the power meter was set to zero, so its loss cannot be held against the budget.',
    hint: 'Set the reference method of the project, or export it with the results.',
  },
  CERT_LOSS_IMPOSSIBLE: {
    title: 'Loss below zero',
    text: '{identifier} shows {loss} dB at {wavelengthNm} nm: a link cannot amplify.',
    hint: 'The meter was set to zero with worse cords or by another method. Set the reference again and repeat the test.',
  },
  CERT_LOSS_OVER_BUDGET: {
    title: 'Loss above the budget',
    text: '{identifier} loses {loss} dB at {wavelengthNm} nm; its length and connections allow {budget} dB (confidence {confidence}).',
    hint: 'Clean and inspect the connectors, then look for the place with the OTDR.',
  },
  CERT_IDENTIFIER_COLLISION: {
    title: 'Two links become one in the tester',
    text: 'As {identifier}, tester profile {tester} cannot tell apart: {identifiers}.',
    hint: 'Choose another scheme of identifiers before work starts: results would overwrite each other.',
  },
  CERT_IDENTIFIER_LONG: {
    title: 'Identifier too long for the tester',
    text: '{identifier} has {length} characters; {tester} keeps {most}.',
    hint: 'Choose a shorter scheme of identifiers.',
  },
  CERT_IDENTIFIER_CHARACTERS: {
    title: 'Characters that the tester does not take',
    text: '{identifier} holds {characters}, which {tester} does not take.',
    hint: 'Choose a scheme of identifiers without them.',
  },
  CERT_NOT_ACCEPTED: {
    title: 'Not everything is proven',
    text: '{missing} of {required} links are neither proven nor reserved: {links}.',
    hint: 'Test them, or sign a reserve for each on the certification page.',
  },
  CERT_TEMPLATE_UNKNOWN: {
    title: 'Scheme not understood',
    text: 'The scheme {template} names {words}, which no link has.',
    hint: 'Use {known}.',
  },
  CERT_ARCHIVE_REFUSED: {
    title: 'Archive refused',
    text: '{file} was not imported: {reason}.',
    hint: 'Pack only the tester’s files, or import them in parts.',
  },
  CERT_ARCHIVE_EMPTY: {
    title: 'No test file in the archive',
    text: '{file} holds no file of a tester.',
    hint: 'Pack tables (.csv), traces (.sor), results (.json) or a folder with its index.xml.',
  },
  CERT_REPORT_TOO_LARGE: {
    title: 'Acceptance file too large',
    text: 'Document and originals together are more than 4 GiB, which a ZIP does not hold.',
    hint: 'Take the originals from the list of imports, each by itself; the command line writes them into a folder.',
  },
  CERT_FILE_TOO_LARGE: {
    title: 'File too large',
    text: 'The file has more than {most} MB.',
    hint: 'Export the results in parts: each part is an import of its own.',
  },
  CERT_PACK_REFUSED: {
    title: 'Limit pack not understood',
    text: '{path}: {reason}.',
    hint: 'The shape of a limit pack is in docs/certification.md.',
  },
  CERT_PACK_KNOWN: {
    title: 'Version exists already',
    text: 'The limit pack {name} {version} exists already.',
    hint: 'Raise its version: verdicts say which version they were made with.',
  },
  CERT_PACK_UNKNOWN: {
    title: 'No such limit pack',
    text: 'There is no limit pack {pack}.',
    hint: 'Choose one of: {known}.',
  },
  CERT_PROFILE_KNOWN: {
    title: 'Name taken',
    text: 'A column profile called {profile} comes with the product.',
    hint: 'Choose another name.',
  },
  CERT_RECORD_UNKNOWN: {
    title: 'No such test',
    text: 'Some of these tests are not tests of this project: {records}.',
    hint: 'Load the page again.',
  },
  CERT_LINK_UNKNOWN: {
    title: 'No such link',
    text: 'The project has no link {link}.',
    hint: 'Load the page again: the plan may have changed.',
  },
  CERT_LINK_PROVEN: {
    title: 'Nothing to reserve',
    text: '{link} is proven or need not be.',
    hint: 'A reserve is for a link that lacks its proof.',
  },
} as const;
