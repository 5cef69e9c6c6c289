import { accessPlace } from './access-place.js';

describe('where a failure to reach a device is mended', () => {
  it.each([
    [['ACCESS_NONE'], 'credentials'],
    [['CHECK_BY_SNMP', 'ACCESS_NO_SNMP', 'CHECK_BY_CLI', 'SSH_CONNECTION_REFUSED'], 'credentials'],
    [['SSH_AUTHENTICATION'], 'credentials'],
    [['SSH_HOST_KEY_UNKNOWN'], 'hostKeys'],
    [['SSH_HOST_KEY_CHANGED'], 'hostKeys'],
    [['SSH_CONNECTION_REFUSED'], null],
    [['FAULT_OTHER'], null],
    [[], null],
  ])('%j: %s', (codes, place) => expect(accessPlace(codes)).toBe(place));
});
