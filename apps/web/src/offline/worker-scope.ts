/** What a service worker sees of itself; the DOM library, which the pages need, does not declare it. */
export interface WorkerScope {
  readonly location: Location;
  /** This worker; browsers of before 2023 do not say. */
  readonly serviceWorker?: { readonly state: ServiceWorkerState };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}

/** The worker is not stopped before what it waits for has ended. */
interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface AskedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface ToldEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
