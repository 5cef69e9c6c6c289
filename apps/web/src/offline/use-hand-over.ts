import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sendAllUnsent } from './send-ticks.js';

/**
 * Sends what somebody said at a rack without network, whatever page is open when there is one again.
 * @param user undefined: nobody is signed in
 */
export function useHandOver(user: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (user === undefined) return undefined;
    const send = (): void => void sendAllUnsent(queries, user);
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [queries, user]);
}
