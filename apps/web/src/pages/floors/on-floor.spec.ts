import { metresIn, stepped, toFloor, toPicture } from './on-floor.js';

const window = { left: -2, low: 0, right: 20, high: 10 };

describe('A floor in a picture', () => {
  it.each([
    ['the lower left corner', { xM: -2, yM: 0 }, { x: 0, y: 1000 }],
    ['the upper right corner', { xM: 20, yM: 10 }, { x: 2200, y: 0 }],
    ['somewhere', { xM: 3.5, yM: 7.2 }, { x: 550, y: 280 }],
  ])('%s is where it is, and back', (_, point, at) => {
    const shown = toPicture(window, point);
    expect([Math.round(shown.x), Math.round(shown.y)]).toEqual([at.x, at.y]);
    expect(toFloor(window, shown)).toEqual(point);
  });

  it('nothing is put beside the floor, and nothing between two decimetres', () => {
    expect(toFloor(window, { x: -500, y: 99_999 })).toEqual({ xM: -2, yM: 0 });
    expect(toFloor(window, { x: 333, y: 444 })).toEqual({ xM: 1.3, yM: 5.6 });
    expect(stepped(window, { xM: 19.95, yM: 0 }, 0.1, -0.1)).toEqual({ xM: 20, yM: 0 });
  });

  it.each([
    ['3,25', 3.25],
    [' -4.5 ', -4.5],
    ['', null],
    ['3 m', null],
    ['1e9', null],
    ['0', 0],
  ])('“%s” is %s m', (text, metres) => {
    expect(metresIn(text)).toBe(metres);
  });
});
