/** Limit packs: what results are held against, and their editor. */
export const limits = {
  limits: {
    calibrationEnds: 'The calibration of tester {tester} ends on {day}.',
    calibrationEnded:
      'The calibration of tester {tester} ended on {day}: what it measures since proves nothing.',
    calendar: 'Calendar of certificates (.ics)',
    title: 'Limits',
    intro:
      'Standards are not public: each limit says where it is from and how far it is to be trusted. Correct it by your own copy of the standard; what you save is a new version, and a verdict always says which one it was made with.',
    pack: 'Limit pack',
    download: 'Download (JSON)',
    version: 'Version of your edit',
    save: 'Save {n} changed as a new version',
    saved: '{pack} is kept. Choose it under Agreement to judge by it.',
    drop: 'Drop the changes',
    faulty: 'A number is missing, or a range ends before it begins.',
    compared: 'dashed: as it was; full: as edited',
    from: 'From MHz',
    to: 'To MHz',
    confidence: 'Confidence',
    confidences: {
      A: 'the equation, or three printed values, were seen',
      B: 'one value, or the components, were seen',
      C: 'recalled: verified by nobody, and never overturns the tester',
    },
    sources: 'Sources',
    sourcesHint: 'Separated by commas: your standard and its clause.',
    note: 'Remark',
    models: { 'permanent-link': 'Permanent link', channel: 'Channel' },
    columns: {
      standard: 'Standard',
      category: 'Category',
      model: 'Link',
      parameter: 'Parameter',
      form: 'Form',
      range: 'Range',
      confidence: 'Confidence',
      sources: 'Sources',
    },
    formNames: {
      'insertion-loss': 'Insertion loss',
      'voltage-sum': 'Sum of voltages',
      piecewise: 'Segments',
      delay: 'Delay',
    },
    forms: {
      'insertion-loss':
        'scale · (a·√f + b·f + c/√f) + connectors · connectorDb · √f + deviationDb · f^1.5, never below floorDb',
      'voltage-sum':
        '−20 log₁₀ Σ count · 10^(−(db − slopeDb · log₁₀ f)/20), replaced by “above” in its ranges, never above capDb',
      piecewise: 'db − slopeDb · log₁₀(f / refMhz) in each segment, never above capDb',
      delay: 'scale · (534 + 36/√f) + 2.5 · connectors, in ns',
    },
  },
};
