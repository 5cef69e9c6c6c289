/** A configuration of sections and lines, as a fake device keeps it. The section '' holds the top lines. */
export class FakeConfig {
  private constructor(private readonly sections: Map<string, string[]>) {}

  static of(sections: Readonly<Record<string, readonly string[]>>): FakeConfig {
    return new FakeConfig(new Map(Object.entries(sections).map(([name, lines]) => [name, [...lines]])));
  }

  copy(): FakeConfig {
    return new FakeConfig(new Map([...this.sections].map(([name, lines]) => [name, [...lines]])));
  }

  open(section: string): void {
    if (!this.sections.has(section)) this.sections.set(section, []);
  }

  close(section: string): void {
    this.sections.delete(section);
  }

  /** A line; one that begins with the same word as an only line (`name`, `description`) replaces it. */
  add(section: string, line: string): void {
    this.open(section);
    const word = /^(name|description|hostname) /.exec(line)?.[0];
    const lines = this.sections
      .get(section)!
      .filter((other) => other !== line && (word === undefined || !other.startsWith(word)));
    this.sections.set(section, [...lines, line]);
  }

  remove(section: string, line: string): boolean {
    const lines = this.sections.get(section) ?? [];
    this.sections.set(
      section,
      lines.filter((other) => other !== line && !other.startsWith(`${line} `)),
    );
    return lines.length !== this.sections.get(section)!.length;
  }

  /** Takes away the lines that have this word. */
  removeWith(section: string, word: string): void {
    const lines = this.sections.get(section) ?? [];
    this.sections.set(
      section,
      lines.filter((line) => !line.split(' ').includes(word)),
    );
  }

  /** Top lines first, then sections in the order of their names, each line by `print`. */
  text(print: (section: string, lines: readonly string[]) => string): string {
    return [...this.sections]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, lines]) => print(name, lines))
      .join('');
  }
}
