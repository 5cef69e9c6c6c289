import { isForeignOrigin, isOwnOrigin } from './origin.js';

const request = (method: string, headers: Record<string, string>): Parameters<typeof isOwnOrigin>[0] => ({
  method,
  headers,
  host: 'plan.test:3000',
});

describe('where a request comes from', () => {
  it.each([
    ['GET', {}, true],
    ['GET', { 'sec-fetch-site': 'cross-site' }, true],
    ['POST', {}, false],
    ['POST', { 'sec-fetch-site': 'same-origin' }, true],
    ['POST', { 'sec-fetch-site': 'same-site' }, false],
    ['POST', { 'sec-fetch-site': 'cross-site', origin: 'http://plan.test:3000' }, false],
    ['POST', { 'sec-fetch-site': 'none' }, false],
    ['POST', { origin: 'http://plan.test:3000' }, true],
    ['POST', { origin: 'http://plan.test:3001' }, false],
    ['POST', { origin: 'http://evil.test' }, false],
    ['DELETE', { origin: 'null' }, false],
    ['PATCH', { origin: 'not a url' }, false],
  ])('%s with %j is ours: %s', (method, headers, own) => {
    expect(isOwnOrigin(request(method, headers as Record<string, string>))).toBe(own);
  });

  it('lets tools sign in that send no origin, and refuses other sites', () => {
    expect(isForeignOrigin(request('POST', {}))).toBe(false);
    expect(isForeignOrigin(request('POST', { origin: 'http://evil.test' }))).toBe(true);
  });
});
