/** The document set, and what comes back from site. */
export const documents = {
  documents: {
    set: 'Document set',
    setWhat: 'Drawings, tables, labels, configurations, index page and checksums as one ZIP.',
    make: 'Make the document set',
    fetch: 'Download the set',
    schedule: 'Cable schedule',
    bill: 'Bill of materials',
    acceptance: 'Acceptance plan',
    redlines: 'Red lines from site',
    redlinesWhat:
      'A patch table or cable schedule that was filled in on site: status, measured length, remark.',
    drop: 'the filled-in workbook (.xlsx)',
    look: 'Looking at the workbook …',
    nothing: 'The workbook says nothing that the plan does not say.',
    apply: 'Enter the red lines',
    applied: '{n} cables changed.',
    columns: { label: 'Cable', field: 'Field', now: 'Plan', filled: 'Site', verdict: 'What happens' },
    fields: { status: 'status', measuredLengthM: 'measured length (m)', description: 'remark' } as Readonly<
      Record<string, string>
    >,
    verdicts: { change: 'is entered', same: 'is so already', conflict: 'conflict: left out' },
  },
};
