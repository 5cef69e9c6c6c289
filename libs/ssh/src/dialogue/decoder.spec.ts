import fc from 'fast-check';
import { DeviceDecoder } from './decoder.js';

function decoded(bytes: Buffer, packet: number): string {
  const decoder = new DeviceDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += packet) text += decoder.write(bytes.subarray(at, at + packet));
  return text;
}

it('UTF-8 in packets of any size is the text that it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 5 }), (text, packet) => {
      const bytes = Buffer.from(text);
      expect(decoded(bytes, packet)).toBe(bytes.toString());
    }),
  );
});

it.each([1, 2, 3, 4, 5, 6, 7])('ISO 8859-1 in packets of %s bytes loses no letter', (packet) => {
  expect(decoded(Buffer.from('accès à l’été: é'.replace('’', "'"), 'latin1'), packet)).toBe(
    "accès à l'été: é",
  );
});

it('what is no text of either kind is still read to its end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (bytes, packet) => {
      expect(typeof decoded(Buffer.from(bytes), packet)).toBe('string');
    }),
  );
});
