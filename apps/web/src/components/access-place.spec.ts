import { accessPlace } from './access-place.js';

describe('where a failure to reach a device is mended', () => {
  it.each([
    ['acc-n2: no credentials are set for devices', 'credentials'],
    ['acc-n2: no cli credential is set for it', 'credentials'],
    ['acc-n2: no snmp credential is set for it', 'credentials'],
    ['192.0.2.11: host key ssh-ed25519 SHA256:abc/+= is not accepted yet', 'hostKeys'],
    ['192.0.2.11: host key ssh-ed25519 SHA256:abc is not the accepted one', 'hostKeys'],
    ['192.0.2.11: connection refused', null],
    ['the password was refused', null],
    ['', null],
  ])('%s: %s', (failure, place) => expect(accessPlace(failure)).toBe(place));
});
