import { pinchOf } from './zoom.js';

const finger = (clientX: number, clientY: number) => ({ clientX, clientY });

describe('A pinch', () => {
  // prettier-ignore
  it.each([
    ['no finger', [], null],
    ['one finger scrolls', [finger(1, 1)], null],
    ['two fingers: how far apart, and between them', [finger(10, 20), finger(40, 60)], { apart: 50, clientX: 25, clientY: 40 }],
    ['three fingers are for the system', [finger(0, 0), finger(1, 1), finger(2, 2)], null],
  ])('%s', (_, touches, pinch) => {
    expect(pinchOf(touches)).toEqual(pinch);
  });
});
