/** Issues of a project, what changed between them, and what drawings may show. */
export const issues = {
  issues: {
    open: 'Issues',
    title: 'What changed between two issues',
    what: 'the issues',
    whatDifference: 'the difference',
    from: 'From issue',
    to: 'to',
    now: 'as it stands now',
    none: 'No issue to compare with yet: the first one is kept when the project is approved.',
    same: 'Nothing changed.',
    sheets: 'Sheets',
    list: 'List',
    download: 'List as workbook',
    binder: 'Sheets as PDF',
    back: 'Back to the sheets',
    option: '{index} · {date} · {by}',
    proof: 'Certification',
    allLinks: 'All links',
    proofHint: 'Elevations, port faces and floors show what is proven of each link.',
  },
};
