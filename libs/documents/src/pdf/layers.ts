import type { Pdf } from './open-pdf.js';

interface Reference {
  readonly data: Record<string, unknown>;
  end(): void;
}

/** What pdfkit has and its types do not know. */
interface Inside {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: { readonly resources: { readonly data: Record<string, unknown> } };
  ref(data: Record<string, unknown>): Reference;
  addContent(operators: string): unknown;
}

/**
 * Layers of a PDF that a viewer can switch off (optional content, ISO 32000-1, 8.11). A layer has one switch for all
 * pages.
 */
export class Layers {
  private readonly inside: Inside;
  private readonly groups = new Map<string, Reference>();

  constructor(pdf: Pdf) {
    this.inside = pdf as unknown as Inside;
  }

  /** Draws on a layer; layers within layers are hidden with the outer one. */
  on(name: string, draw: () => void): void {
    const { resources } = this.inside.page;
    const key = `L${[...this.groupsWith(name).keys()].indexOf(name)}`;
    const properties = (resources.data['Properties'] ??= {}) as Record<string, Reference>;
    properties[key] = this.groups.get(name)!;
    this.inside.addContent(`/OC /${key} BDC`);
    draw();
    this.inside.addContent('EMC');
  }

  private groupsWith(name: string): ReadonlyMap<string, Reference> {
    if (!this.groups.has(name)) {
      const group = this.inside.ref({ Type: 'OCG', Name: new String(name) });
      group.end();
      this.groups.set(name, group);
    }
    return this.groups;
  }

  /** Writes the list of layers; to be called once, before the PDF is closed. */
  close(): void {
    if (this.groups.size === 0) return;
    const all = [...this.groups.values()];
    this.inside['_root'].data['OCProperties'] = {
      OCGs: all,
      D: { Order: all, ON: all, Name: new String('Layers') },
    };
  }
}
