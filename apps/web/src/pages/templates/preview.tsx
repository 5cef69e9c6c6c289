import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { call, get } from '../../api/client.js';
import type { ConfigurationLine } from '../../api/device-types.js';
import type { TemplatePreview } from '../../api/template-types.js';
import type { Page, ProjectSummary } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { Note } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import type { Mark } from './code-editor.js';

/** A pause in typing after which it is rendered. */
const PAUSE_MS = 500;

/** What a device of a project gets from the text as it is now, and what is wrong in which line. */
export function Preview({
  platform,
  path,
  text,
  onMarks,
}: {
  readonly platform: string;
  readonly path: string;
  readonly text: string;
  readonly onMarks: (marks: readonly Mark[]) => void;
}): ReactNode {
  const { t, language } = useSpeech();
  const [projectParam, setProject] = useAddressParam('project');
  const [deviceParam, setDevice] = useAddressParam('device');
  const projects = useQuery({
    queryKey: ['projects'],
    queryFn: () => get<Page<ProjectSummary>>('/projects'),
  });
  const project = projectParam ?? projects.data?.items[0]?.id ?? '';
  const lines = useQuery({
    queryKey: ['project', project, 'configurations'],
    queryFn: () => get<Page<ConfigurationLine>>(`/projects/${project}/configurations`),
    enabled: project !== '',
  });
  const devices = lines.data?.items.filter((line) => line.platform === platform) ?? [];
  const device =
    devices.find(({ deviceId }) => deviceId === deviceParam)?.deviceId ?? devices[0]?.deviceId ?? '';
  const settled = useSettled(text);
  const preview = useQuery({
    queryKey: ['template-preview', platform, path, project, device, settled, language],
    queryFn: () =>
      call<TemplatePreview>('POST', `/templates/${platform}/preview`, {
        project,
        device,
        files: { [path]: settled },
      }),
    enabled: device !== '',
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  const findings = preview.data?.findings;
  useEffect(() => {
    onMarks((findings ?? []).flatMap((finding) => markOf(finding, `${platform}/${path}`)));
  }, [findings, platform, path, onMarks]);
  return (
    <section className="sheet">
      <div className="detail-head tools">
        <h2>{t.templates.preview}</h2>
        <select
          className="field sheet-picker"
          aria-label={t.templates.project}
          value={project}
          onChange={(event) => setProject(event.target.value)}
        >
          {projects.data?.items.map(({ id, code }) => (
            <option key={id} value={id}>
              {code}
            </option>
          ))}
        </select>
        <select
          className="field sheet-picker"
          aria-label={t.templates.device}
          value={device}
          onChange={(event) => setDevice(event.target.value)}
        >
          {devices.map(({ deviceId, name }) => (
            <option key={deviceId} value={deviceId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="draw">
        {lines.isSuccess && devices.length === 0 && <Note shape="note">{t.templates.noDevice}</Note>}
        {device !== '' && (
          <Loaded query={preview} what={t.templates.previewWhat}>
            {(rendered) => <Rendered preview={rendered} />}
          </Loaded>
        )}
      </div>
    </section>
  );
}

function Rendered({
  preview: { text, findings, unowned },
}: {
  readonly preview: TemplatePreview;
}): ReactNode {
  const { t, say } = useSpeech();
  return (
    <>
      {findings.length === 0 && <Note shape="proven">{t.templates.clean}</Note>}
      {findings.map((finding) => {
        const place = finding.where[0];
        return (
          <Note
            key={`${finding.code} ${finding.text}`}
            shape={finding.severity === 'error' ? 'error' : 'warning'}
          >
            <p>
              <b className="medium">{finding.title}</b>{' '}
              <code className="second">
                {place?.file}
                {place?.line === undefined ? '' : ` ${say(t.templates.at, { line: place.line })}`}
              </code>
            </p>
            <p>
              {finding.text} <span className="second">{finding.hint}</span>
            </p>
          </Note>
        );
      })}
      {unowned !== '' && (
        <Note shape="warning">
          <p>{t.templates.unowned}</p>
          <pre className="listing">{unowned}</pre>
        </Note>
      )}
      <pre className="listing">{text}</pre>
    </>
  );
}

/** A finding as a mark of the file that is open; one of another file is only told. */
function markOf({ where, severity, title, text }: TemplatePreview['findings'][number], file: string): Mark[] {
  return where.flatMap((place) =>
    place.file === file && place.line !== undefined
      ? [
          {
            line: place.line,
            column: place.column ?? null,
            severity: severity === 'error' ? ('error' as const) : ('warning' as const),
            message: `${title}. ${text}`,
          },
        ]
      : [],
  );
}

/** A text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
