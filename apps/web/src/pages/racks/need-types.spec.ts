import { needBody, type NeedDraft } from './need-types.js';

const draft: NeedDraft = {
  outlets: '48',
  sparePercent: '12,5',
  location: 'hall',
  activePercent: '100',
  poeClass: '',
  speedMbps: '1000',
  panelType: 'p',
  switchType: '',
  uplinks: '2',
};

describe('a need as the server takes it', () => {
  it('reads numbers in either language, and what is not chosen as none', () => {
    expect(needBody(draft)).toEqual({
      location: 'hall',
      outlets: 48,
      sparePercent: 12.5,
      activePercent: 100,
      uplinks: 2,
      poeClass: null,
      speedMbps: 1000,
      panelType: 'p',
      switchType: null,
    });
  });

  it.each([[{ location: null }], [{ outlets: '' }], [{ sparePercent: 'ten' }]])(
    'is not complete with %j',
    (more) => {
      expect(needBody({ ...draft, ...more })).toBeNull();
    },
  );
});
