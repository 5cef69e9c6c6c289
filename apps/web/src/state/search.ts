import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/**
 * One parameter of the address: what is chosen on a page can be linked to and survives a reload. The value is what was
 * set last, at once: the address follows a moment later, and a field bound to it would lose what is typed meanwhile.
 */
export function useAddressParam(name: string): readonly [string | null, (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const [set, setSet] = useState<{ readonly value: string | null } | null>(null);
  const inAddress = params.get(name);
  useEffect(() => {
    // The address has arrived at what was set, or somebody else has led it elsewhere.
    if (set && new URLSearchParams(location.search).get(name) === inAddress) setSet(null);
  }, [inAddress, set, name]);
  const write = (value: string | null): void => {
    // The window's address is ahead of the router's while a navigation is under way.
    const next = new URLSearchParams(location.search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSet({ value });
    setParams(next, { replace: true });
  };
  return [set ? set.value : inAddress, write];
}
