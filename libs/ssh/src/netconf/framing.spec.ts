import fc from 'fast-check';
import { framed, FrameReader, FramingError } from './framing.js';

/** Every message in the bytes, which come in pieces of these lengths. */
function messagesIn(bytes: Buffer, pieces: readonly number[], chunked: boolean, maxLength = 1e6): string[] {
  const reader = new FrameReader(maxLength);
  if (chunked) reader.speakInChunks();
  const found: string[] = [];
  for (let at = 0, index = 0; at < bytes.length; index += 1) {
    const length = Math.max(1, pieces[index % pieces.length] ?? bytes.length);
    reader.feed(bytes.subarray(at, at + length));
    at += length;
    for (let message = reader.read(); message; message = reader.read()) found.push(message.toString());
  }
  return found;
}

describe('messages come out as they went in, however the network cuts them', () => {
  it.each([false, true])('chunked: %s', (chunked) => {
    const message = fc
      .string({ minLength: 1, unit: fc.constantFrom('a', 'é', '漢', '#', '\n', ']', '>', '1') })
      .filter((text) => !text.includes(']]>]]>') && !/\](\]>\]?)*\]?$/.test(text));
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (messages, pieces) => {
          const bytes = Buffer.concat(messages.map((it) => framed(it, chunked)));
          expect(messagesIn(bytes, pieces, chunked)).toEqual(messages);
        },
      ),
    );
  });

  it('a message in several chunks', () => {
    expect(messagesIn(Buffer.from('\n#4\n<rpc\n#2\n/>\n##\n'), [100], true)).toEqual(['<rpc/>']);
  });

  it('the hello ends with a mark, what comes in the same packet is in chunks', () => {
    const reader = new FrameReader(1000);
    reader.feed(Buffer.concat([framed('<hello/>', false), framed('<rpc-reply/>', true)]));
    expect(reader.read()?.toString()).toBe('<hello/>');
    reader.speakInChunks();
    expect(reader.read()?.toString()).toBe('<rpc-reply/>');
  });

  it('100 MB in packets of 32 kB are read in the time that it takes to copy them', () => {
    const reader = new FrameReader(128 * 1024 * 1024);
    const packet = Buffer.alloc(32_768, 'x');
    for (let sent = 0; sent < 3200; sent += 1) {
      reader.feed(packet);
      expect(reader.read()).toBeNull();
    }
    reader.feed(Buffer.from(']]>]]>'));
    expect(reader.read()).toHaveLength(3200 * 32_768);
  });
});

describe('what is not framed', () => {
  it.each([
    ['no head', 'hello'],
    ['a leading zero', '\n#04\nabcd\n##\n'],
    ['no chunk at all', '\n##\n'],
    ['a size of eleven digits', '\n#12345678901\n'],
    ['a size over four bytes', '\n#4294967296\n'],
    ['a negative size', '\n#-1\n'],
    ['a carriage return', '\r\n#4\r\n'],
    ['text between chunks', '\n#1\na \n##\n'],
  ])('%s', (_title, text) => {
    expect(() => messagesIn(Buffer.from(text), [3], true)).toThrow(FramingError);
  });

  it.each([true, false])(
    'a message over the limit is refused before it is stored, chunked: %s',
    (chunked) => {
      const bytes = framed('x'.repeat(101), chunked);
      expect(() => messagesIn(bytes, [10], chunked, 100)).toThrow(/more than 100 bytes/);
      expect(messagesIn(framed('x'.repeat(100), chunked), [10], chunked, 100)).toHaveLength(1);
    },
  );

  it('a chunk that promises four gigabytes is refused at its head', () => {
    expect(() => messagesIn(Buffer.from('\n#4294967295\n'), [99], true)).toThrow(/more than/);
  });

  it('any bytes: messages, nothing, or a framing error', () => {
    const noise = fc.array(
      fc.constantFrom('\n', '#', '##', '1', '9', '0', ']', '>', ']]>]]>', 'a', '\n#3\n', '\n##\n'),
    );
    fc.assert(
      fc.property(
        noise,
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        (text, chunked, pieces) => {
          try {
            messagesIn(Buffer.from(text.join('')), pieces, chunked, 50);
          } catch (error) {
            expect(error).toBeInstanceOf(FramingError);
          }
        },
      ),
    );
  });
});
