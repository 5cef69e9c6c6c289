/** Hardware, the catalogue of types, and facts that come from elsewhere: NetBox, tables. */
export const catalogue = {
  EQUIPMENT_STRANDED: {
    title: 'Comes loose',
    text: '{path} is on a port that would be gone.',
    hint: 'Move it to another port first, or let it come loose.',
  },
  EQUIPMENT_IN_USE: {
    title: 'Still in use',
    text: '{count} objects would lose their port; nothing was changed.',
    hint: 'Give the ports their new names, move what is on them, or ask again with “release”.',
  },
  CATALOGUE_YAML: {
    title: 'Not readable as YAML',
    text: '{problem}',
    hint: 'Correct the file, or leave it out: the other types are not affected by it.',
  },
  CATALOGUE_TYPE_TWICE: {
    title: 'Type in two files',
    text: '{path} is in {other} too; this one is called “{called}”.',
    hint: 'Tell the models apart by their names, or leave one of the files out.',
  },
  CATALOGUE_EMPTY: {
    title: 'No types found',
    text: 'There is no device or module type in {file}.',
    hint: 'Give the folder or ZIP file that holds “device-types” and “module-types”, or single YAML files.',
  },
  CATALOGUE_TYPE_IN_USE: {
    title: 'Type in use',
    text: '{path} is used by {count} objects: {users}.',
    hint: 'Exchange these for another type first, or remove them.',
  },
  CATALOGUE_USED_BY: {
    title: 'Uses the type',
    text: '{path} is of this type.',
    hint: 'Exchange it for another type, or remove it.',
  },
  NETBOX_UNREADABLE: {
    title: 'Not a NetBox export',
    text: '{problem}',
    hint: 'Give the JSON answers of the REST API: one file per list (devices.json, cables.json …), or one file with all lists by name.',
  },
  NETBOX_LIST_UNKNOWN: {
    title: 'List not taken over',
    text: 'The {count} objects of “{list}” have no place in the plan.',
    hint: 'Nothing has to be done, unless they are needed: then record them by hand.',
  },
  NETBOX_OBJECT_SKIPPED: {
    title: 'Object not taken over',
    text: '{object} of “{list}” is not taken over: the plan does not take one of its values. Which one is told beside it.',
    hint: 'Correct it in NetBox and export again, or record it by hand.',
  },
  NETBOX_TYPE_MISSING: {
    title: 'Type missing',
    text: '{object} of “{list}” is not taken over: its type is missing.',
    hint: 'Export the device types as well, or correct the type in NetBox.',
  },
  NETBOX_MODULE_INCOMPLETE: {
    title: 'Module incomplete',
    text: '{object} of “{list}” is not taken over: its type, its device or its bay is missing.',
    hint: 'Export these lists as well.',
  },
  NETBOX_PLACE_MISSING: {
    title: 'Place missing',
    text: '{object} of “{list}” is not taken over: the place that it is in is missing.',
    hint: 'Export sites and locations as well.',
  },
  NETBOX_DEVICE_MISSING: {
    title: 'Device missing',
    text: '{object} of “{list}” is not taken over: its device is missing.',
    hint: 'Export the devices as well, or see why the device is not taken over.',
  },
  NETBOX_PANEL_MISSING: {
    title: 'Power panel missing',
    text: '{object} of “{list}” is not taken over: its power panel is missing.',
    hint: 'Export the power panels as well.',
  },
  NETBOX_VLAN_UNCERTAIN: {
    title: 'VLAN not certain',
    text: '{object} of “{list}” is not taken over on {port}: it is not certain which VLAN {vid} is meant.',
    hint: 'Allow the meant VLAN on the interface in NetBox, or record the translation by hand.',
  },
  NETBOX_REFERENCE_MISSING: {
    title: 'Reference to nothing',
    text: '{object} of “{list}” refers in {field} to {target}, which the export lacks.',
    hint: 'Export that list as well.',
  },
  NETBOX_VALUE_UNKNOWN: {
    title: 'Value without a word for it',
    text: '{object} of “{list}” has {field} “{value}”, which became “{became}”.',
    hint: 'Look whether that is what was meant.',
  },
  NETBOX_FIELD_DROPPED: {
    title: 'Field not taken over',
    text: '{count} objects of “{list}” have a {field}, for which the plan has no place.',
    hint: 'Nothing has to be done, unless it is needed: then put it into the description.',
  },
  NETBOX_ANSWER: {
    title: 'NetBox did not answer as it should',
    text: '{url}: {problem}',
    hint: 'Check the address, the token and its rights, and that the server is allowed in the management networks.',
  },
  TABLE_EMPTY: {
    title: 'Nothing in the table',
    text: '{file} has no row under its headings.',
    hint: 'Give a table whose first row names the columns.',
  },
  TABLE_COLUMN_NEEDED: {
    title: 'Column missing',
    text: 'No column gives “{field}”, which every row needs.',
    hint: 'Say which column it is, or add one.',
  },
  TABLE_COLUMN_TWICE: {
    title: 'Two columns for one field',
    text: '“{column}” and “{other}” both give “{field}”.',
    hint: 'Choose one of them and leave the other out.',
  },
  TABLE_CELL: {
    title: 'Cell not usable',
    text: '“{value}” in column “{column}”: {reason}',
    hint: 'Correct the cell.',
  },
  TABLE_REFERENCE: {
    title: 'Not found',
    text: '“{value}” in column “{column}” names nothing that is there.',
    hint: 'Correct the name, or record the object first.',
  },
  TABLE_REFERENCE_UNCLEAR: {
    title: 'Name not clear',
    text: '“{value}” in column “{column}” may be {candidates}.',
    hint: 'Write more of the path in front of the name.',
  },
  TABLE_ROW_TWICE: {
    title: 'Row twice',
    text: '“{name}” stands in row {other} too.',
    hint: 'Remove one of the rows.',
  },
  TABLE_REFUSED: {
    title: 'Table not brought in',
    text: '{count} faults in {rows} rows of {file}; nothing was changed.',
    hint: 'Correct the rows that are named and give the table again.',
  },
};
