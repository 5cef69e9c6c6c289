/** Words of the sheet itself: frame, title block, legend. Views bring their own. */
export const en = {
  client: 'Client',
  site: 'Site',
  project: 'Project',
  sheetTitle: 'Sheet title',
  document: 'Document',
  drawn: 'Drawn',
  checked: 'Checked',
  approved: 'Approved',
  date: 'Date',
  phase: 'State',
  scale: 'Scale',
  format: 'Format',
  unit: 'Unit',
  index: 'Index',
  sheet: 'Sheet',
  portrait: 'portrait',
  landscape: 'landscape',
  noScale: 'not to scale',
  legend: 'Legend',
  model: 'model',
  page: 'Page',
  name: 'Name',
  signature: 'Signature',
  colon: ':',
} as const;

/** The keys of the English words; the compiler holds every other language to them. */
export type SheetWords = { readonly [K in keyof typeof en]: string };
