import { useState, type ReactNode } from 'react';
import type { SiteSettings } from '../../api/site-types.js';
import { useSpeech } from '../../texts/index.js';
import { LinesField, TextField, TickField } from './fields.js';
import { keys } from './queries.js';
import { SavedForm } from './saved-form.js';
import { listsOf, readLists, type SiteLists } from './site-draft.js';

/** What the templates are told of the site; secrets by their names only. */
export function SiteSettingsForm({ settings }: { readonly settings: SiteSettings }): ReactNode {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(settings);
  const [lists, setLists] = useState(() => listsOf(settings));
  const read = readLists(lists);
  const set = (part: Partial<SiteSettings>): void => setDraft({ ...draft, ...part });
  const list = (field: keyof SiteLists, hint?: string): ReactNode => (
    <LinesField
      label={t.site.fields[field]}
      hint={hint ?? t.site.onePerLine}
      value={lists[field]}
      onChange={(text) => setLists({ ...lists, [field]: text })}
    />
  );
  return (
    <SavedForm
      title={t.site.settings}
      path="/site-settings"
      body={{ ...draft, ...read }}
      ready={read !== null}
      refreshes={keys.site}
    >
      <div className="pairs">
        <TextField
          label={t.site.fields.domain}
          optional
          value={draft.domain}
          onChange={(domain) => set({ domain })}
        />
        <TextField
          label={t.site.fields.snmpContact}
          optional
          value={draft.snmpContact}
          onChange={(snmpContact) => set({ snmpContact })}
        />
        {list('nameServers')}
        {list('ntpServers')}
        {list('syslogServers')}
        {list('snmpUsers', t.site.snmpUsersHint)}
        {list('radiusServers', t.site.radiusHint)}
        <TextField
          label={t.site.fields.unusedVlan}
          hint={t.site.unusedVlanHint}
          optional
          value={draft.unusedVlan === null ? '' : String(draft.unusedVlan)}
          onChange={(text) => {
            if (/^\d{0,4}$/.test(text)) set({ unusedVlan: text === '' ? null : Number(text) });
          }}
        />
        <TextField
          label={t.site.fields.stormControl}
          hint={t.site.stormControlHint}
          optional
          value={draft.stormControlPercent === null ? '' : String(draft.stormControlPercent)}
          onChange={(text) => {
            if (/^(?:[1-9]\d?)?$/.test(text)) set({ stormControlPercent: text === '' ? null : Number(text) });
          }}
        />
        <div className="both">
          <LinesField
            label={t.site.fields.banner}
            value={draft.banner}
            onChange={(banner) => set({ banner })}
          />
        </div>
        <TickField
          label={t.site.fields.dhcpSnooping}
          hint={t.site.dhcpSnoopingHint}
          value={draft.dhcpSnooping}
          onChange={(dhcpSnooping) => set({ dhcpSnooping })}
        />
        <TickField
          label={t.site.fields.secureShell}
          value={draft.secureShell}
          onChange={(secureShell) => set({ secureShell })}
        />
      </div>
    </SavedForm>
  );
}
