import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';

/** Takes one file, dropped or chosen. */
export function DropPlace({
  says,
  accept,
  file,
  onTake,
}: {
  /** What kind of file belongs here. */
  readonly says: string;
  readonly accept: string;
  readonly file: File | null;
  readonly onTake: (file: File | undefined) => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onTake(event.dataTransfer.files[0]);
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
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t.import.choose}
      </button>
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={t.import.choose}
        accept={accept}
        onChange={(event) => onTake(event.target.files?.[0])}
      />
      <span className="sr" role="status">
        {file && say(t.import.taken, { name: file.name })}
      </span>
    </div>
  );
}
