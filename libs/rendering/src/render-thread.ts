import { parentPort } from 'node:worker_threads';
import { renderTemplate, type Rendered, type TemplateSet } from '#templating';

/** What the thread is asked: renderings of one set, in order. */
export interface RenderRequest {
  readonly set: TemplateSet;
  readonly jobs: readonly { readonly role: string; readonly variables: unknown }[];
}

// Templates are compiled here and nowhere else: the thread has no socket, little memory, and is ended when it is slow.
parentPort?.on('message', ({ set, jobs }: RenderRequest) => {
  const rendered: readonly Rendered[] = jobs.map(({ role, variables }) =>
    renderTemplate(set, role, variables),
  );
  parentPort?.postMessage(rendered);
});
