import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';

/** Takes one file, dropped or chosen; where several belong together, all of them or their folder. */
export function DropPlace({
  says,
  accept,
  file,
  onTake,
  several,
}: {
  /** What kind of file belongs here. */
  readonly says: string;
  readonly accept: string;
  /** What was taken. */
  readonly file: Pick<File, 'name' | 'size'> | null;
  readonly onTake: (file: File | undefined) => void;
  /** Where more than one file may come at once. */
  readonly several?: {
    /** What the button says that takes a whole folder. */
    readonly folder: string;
    readonly onTake: (files: readonly File[]) => void;
  };
}): ReactNode {
  const { t, say, number } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (several && files && files.length > 0) several.onTake([...files]);
    else onTake(files?.[0]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`drop ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        {file ? (
          <>
            <code>{file.name}</code> <span className="second">{number(Math.ceil(file.size / 1024))} kB</span>
          </>
        ) : (
          says
        )}
      </p>
      <div className="tools">
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {t.import.choose}
        </button>
        {several && (
          <button type="button" className="button" onClick={() => folder.current?.click()}>
            {several.folder}
          </button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={t.import.choose}
        accept={accept}
        multiple={several !== undefined}
        onChange={(event) => take(event.target.files)}
      />
      {several && (
        <input
          ref={(element) => {
            folder.current = element;
            // React has no name for this attribute.
            element?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          className="sr"
          tabIndex={-1}
          aria-label={several.folder}
          onChange={(event) => take(event.target.files)}
        />
      )}
      <span className="sr" role="status">
        {file && say(t.import.taken, { name: file.name })}
      </span>
    </div>
  );
}
