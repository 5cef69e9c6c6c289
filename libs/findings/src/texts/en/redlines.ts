/** What is said of a workbook that came back from site. */
export const redlines = {
  REDLINE_SHEET: {
    title: 'No table to read back',
    text: '{file} has no sheet with the hidden columns that Brassage writes into the patch table and the cable schedule.',
    hint: 'Fill in a workbook that Brassage wrote, and keep its hidden columns; copied cells alone cannot be told apart.',
  },
  REDLINE_UNKNOWN: {
    title: 'Cable that the plan does not have',
    text: 'Sheet {sheet}, row {row}: the plan has no cable {label}.',
    hint: 'It was removed or renamed since the workbook was issued. Enter what was found on site by hand.',
  },
  REDLINE_VALUE: {
    title: 'Entry that cannot be read',
    text: 'Sheet {sheet}, row {row}, cable {label}: “{value}” is not a possible {field}.',
    hint: 'A status is one of the offered words, a length a number of metres, a remark at most 500 characters.',
  },
  REDLINE_CONFLICT: {
    title: 'Changed on site and in the plan',
    text: 'Cable {label}, {field}: issued as “{issued}”, on site “{filled}”, but the plan now says “{now}”.',
    hint: 'Decide which is right, and enter it by hand. This entry was left out.',
  },
} as const;
