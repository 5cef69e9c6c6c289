import { fileHeaders } from './headers.js';

describe('the name of a download', () => {
  it.each([
    ['plan.yaml', 'plan.yaml', 'plan.yaml'],
    ['Étage 2.pdf', '_tage_2.pdf', '%C3%89tage%202.pdf'],
    ['a";b.csv', 'a__b.csv', 'a%22%3Bb.csv'],
    ["it's (1)*.zip", 'it_s__1__.zip', 'it%27s%20%281%29%2A.zip'],
    ['a\r\nSet-Cookie: x=1', 'a__Set-Cookie__x_1', 'a%0D%0ASet-Cookie%3A%20x%3D1'],
    ['../../etc/passwd', '.._.._etc_passwd', '..%2F..%2Fetc%2Fpasswd'],
    ['..\\x.exe', '.._x.exe', '..%5Cx.exe'],
    ['half \ud83d a sign', 'half___a_sign', 'half%20_%20a%20sign'],
    ['📄.txt', '__.txt', '%F0%9F%93%84.txt'],
    ['', '', ''],
  ])('%j is said in both ways', (name, bent, extended) => {
    const headers = fileHeaders(name, 'text/plain');
    expect(headers['Content-Disposition']).toBe(
      `attachment; filename="${bent}"; filename*=UTF-8''${extended}`,
    );
    // What Node itself refuses in a header would be a fault of the server.
    expect(() => new Headers(headers)).not.toThrow();
  });
});
