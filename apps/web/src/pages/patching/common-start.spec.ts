import { commonStart } from './common-start.js';

describe('what all places begin with', () => {
  it.each([
    [['Site/Hall/A', 'Site/Hall/B'], 'Site/Hall/'],
    [['Site/Hall/A', 'Site/Office'], 'Site/'],
    [['Site/Hall', 'Site/Hallway'], 'Site/'],
    [['Hall', 'Office'], ''],
    [['Site/Hall'], 'Site/'],
    [[], ''],
  ])('%j → %j', (places, start) => {
    expect(commonStart(places)).toBe(start);
  });
});
