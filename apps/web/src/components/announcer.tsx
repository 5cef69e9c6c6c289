import { createContext, use, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Holds the one polite live region of the page: changes of state are said there, never the seconds of a timer. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const [message, setMessage] = useState('');
  return (
    <AnnounceContext value={setMessage}>
      {children}
      <div className="sr" aria-live="polite">
        {message}
      </div>
    </AnnounceContext>
  );
}

/** Says a change of state to those who do not see it. */
export function useAnnounce(): (message: string) => void {
  return use(AnnounceContext);
}
