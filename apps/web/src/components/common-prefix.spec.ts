import { commonPrefix } from './common-prefix.js';

describe('what all texts begin with', () => {
  it.each([
    [['J-1001', 'J-1012'], 'J-'],
    [['T1-01', 'T1-02', 'T2-01'], 'T'],
    [['J-1', 'K-1'], ''],
    [['only'], ''],
    [['', 'H2-01', '', 'H2-02'], 'H2-'],
    [[], ''],
  ])('%j → %s', (texts, prefix) => expect(commonPrefix(texts)).toBe(prefix));
});
