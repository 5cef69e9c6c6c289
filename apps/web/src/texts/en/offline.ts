/** Work at the rack without network. */
export const offline = {
  offline: {
    asOf: 'As of {when}, no network: this is what was kept in this browser.',
    allow: 'Keep for work without network',
    kept: 'Kept: this page opens without network too.',
    notKept: 'Not kept: without network this page must stay open.',
    unable: 'Without network this page must stay open: browsers keep pages only from an address with https.',
  },
};
