/** The editor of templates, in English. */
export const templates = {
  templates: {
    title: 'Templates',
    intro:
      'What configurations are rendered from. A file that you save stands in the place of the product’s own, for this site.',
    what: 'the templates',
    file: 'the file',
    files: 'Files',
    own: 'of the site',
    choose: 'Choose a file.',
    editor: 'Text of {path}',
    save: 'Save for this site',
    reset: 'Back to the product’s own',
    versions: 'Versions',
    version: '{at}, {author}',
    productAgain: 'the product’s own again',
    take: 'Take this text',
    undoSave: 'Undo the last save',
    preview: 'Preview',
    project: 'Project',
    device: 'Device',
    noDevice: 'No device of this project has this platform.',
    previewWhat: 'the preview',
    clean: 'Rendered without a fault.',
    faults: { one: '{n} fault', other: '{n} faults' },
    at: 'line {line}',
    unowned:
      'These lines are rendered, but owned.json does not name them: they are neither compared nor sent.',
    changed: 'Not saved yet',
    leave: 'Esc, then Tab, leaves the editor.',
  },
};
