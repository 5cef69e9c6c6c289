/** What devices that were asked say of themselves, in English. */
export const askedDevices = {
  askedDevices: {
    silent: 'no answer',
    via: { snmp: 'by SNMP', cli: 'on the command line' },
    vlans: { one: '{n} VLAN', other: '{n} VLANs' },
    stations: { one: '{n} station heard', other: '{n} stations heard' },
    addresses: { one: '{n} address known', other: '{n} addresses known' },
    parts: { one: '{n} part with a serial number', other: '{n} parts with serial numbers' },
  },
};
