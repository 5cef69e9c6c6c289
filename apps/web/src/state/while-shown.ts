import { useEffect, useRef } from 'react';

/**
 * Calls a function only as long as the component is shown: a dialogue that was left while it saved must not close the one
 * that was opened after it, nor lead away from where the reader is by now.
 */
export function useWhileShown<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return (...args) => {
    if (shown.current) act(...args);
  };
}
