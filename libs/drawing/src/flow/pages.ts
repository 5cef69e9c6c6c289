import type { Finding } from '#findings';
import { Pen } from '../pen.js';
import type { SceneNode } from '../scene.js';

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

export interface OpenPage {
  readonly pen: Pen;
  readonly bookmarks: { title: string; level: 1 | 2 | 3 }[];
}

/**
 * Pages being written: a pen and a height that moves down. It is the only thing of the flow that changes, and does not
 * leave the function that lays a document out.
 */
export class Pages {
  readonly all: OpenPage[] = [];
  /** Where the next block begins. */
  y: number;

  constructor(
    readonly frame: Frame,
    private readonly firstTop: number,
  ) {
    this.y = firstTop;
    this.all.push({ pen: new Pen(), bookmarks: [] });
  }

  get page(): OpenPage {
    return this.all.at(-1)!;
  }

  get pen(): Pen {
    return this.page.pen;
  }

  get width(): number {
    return this.frame.right - this.frame.left;
  }

  /** Height of an empty page. */
  get whole(): number {
    return this.frame.foot - this.frame.top;
  }

  get atTop(): boolean {
    return this.y === (this.all.length === 1 ? this.firstTop : this.frame.top);
  }

  /** Room that is left on this page. */
  get room(): number {
    return this.frame.foot - this.y;
  }

  next(): void {
    this.all.push({ pen: new Pen(), bookmarks: [] });
    this.y = this.frame.top;
  }

  /** Goes to the next page when there is less room than this; an empty page is not left. */
  need(height: number): void {
    if (height > this.room && !this.atTop) this.next();
  }

  get findings(): Finding[] {
    return this.all.flatMap(({ pen }) => pen.findings);
  }

  nodesOf(page: OpenPage): readonly SceneNode[] {
    return page.pen.drawn;
  }
}
