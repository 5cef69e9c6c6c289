import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** Links to pages, beside the page; on a telephone they stand in one line, and the one that is open comes into sight. */
export function PageLinks({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const ref = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    ref.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={ref} className={`rail ${className ?? ''}`} aria-label={label}>
      {children}
    </nav>
  );
}
