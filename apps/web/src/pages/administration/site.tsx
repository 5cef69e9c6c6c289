import type { ReactNode } from 'react';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { BackupPolicyForm } from './backup-policy.js';
import { useBackupPolicy, useSiteSettings } from './queries.js';
import { SiteSettingsForm } from './site-settings.js';

/** What holds for all devices of the site, and when they are backed up. */
export function Site(): ReactNode {
  const { t } = useSpeech();
  const settings = useSiteSettings();
  const policy = useBackupPolicy();
  return (
    <div className="column">
      <div className="head">
        <h1>{t.site.title}</h1>
        <p className="grow">{t.site.intro}</p>
      </div>
      <div className="pane">
        <Loaded query={settings} what={t.site.what}>
          {(site) => <SiteSettingsForm settings={site} />}
        </Loaded>
        <Loaded query={policy} what={t.site.what}>
          {(loaded) => <BackupPolicyForm policy={loaded} />}
        </Loaded>
      </div>
    </div>
  );
}
