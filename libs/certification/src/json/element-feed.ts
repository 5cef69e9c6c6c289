/** JSON that is none, said by whoever parsed it. */
export class JsonPartError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'JsonPartError';
  }
}

/** Characters of the longest element: no test has that many. */
const LONGEST_ELEMENT = 16_000_000;
/** Characters of everything around the list. */
const LONGEST_ENVELOPE = 100_000;

/**
 * Takes the elements of one list of a JSON object that comes in pieces: `{…, "records": [one, two, …]}`. Only one element
 * is held at a time; what stands around the list is kept as text, with the list empty.
 */
export class ElementFeed {
  readonly #list: string;
  /** Marks that change where we are; everything between them is copied. */
  readonly #marks = /["\\{}[\],]/g;
  #envelope = '';
  #element = '';
  #depth = 0;
  #quoted = false;
  #escaped = false;
  #within = false;
  #seen = false;
  #count = 0;

  constructor(list: string) {
    this.#list = list;
  }

  /** The elements that are complete with this text. @throws JsonPartError */
  *push(text: string): Generator {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (this.#escaped) {
        this.#escaped = false;
        continue;
      }
      this.#marks.lastIndex = at;
      const mark = this.#marks.exec(text);
      if (!mark) break;
      at = mark.index;
      const sign = mark[0];
      if (this.#quoted) {
        if (sign === '"') this.#quoted = false;
        else if (sign === '\\') this.#escaped = true;
        continue;
      }
      if (sign === '"') this.#quoted = true;
      else if (this.#within && this.#depth === 2 && (sign === ',' || sign === ']')) {
        this.#keep(text.slice(from, at));
        from = sign === ',' ? at + 1 : at;
        if (sign === ']') this.#within = false;
        yield* this.#complete(sign === ']');
        if (sign === ']') this.#depth = 1;
      } else if (sign === '{' || sign === '[') {
        this.#depth += 1;
        if (sign === '[' && this.#depth === 2 && this.#opens(text.slice(from, at))) {
          this.#keep(text.slice(from, at + 1));
          from = at + 1;
          [this.#within, this.#seen, this.#count] = [true, true, 0];
        }
      } else if (sign === '}' || sign === ']') this.#depth -= 1;
    }
    this.#keep(text.slice(from));
  }

  /** Everything around the list, as a value whose list is empty. @throws JsonPartError */
  end(): unknown {
    return parsed(this.#envelope);
  }

  /** Whether a list that begins here, behind `before`, is the one; only the first of that name is. */
  #opens(before: string): boolean {
    return !this.#seen && new RegExp(`"${this.#list}"\\s*:\\s*$`).test(this.#envelope.slice(-200) + before);
  }

  #keep(text: string): void {
    if (this.#within) this.#element += text;
    else this.#envelope += text;
    if (this.#element.length > LONGEST_ELEMENT)
      throw new JsonPartError(`element ${this.#count + 1} has no end`);
    if (this.#envelope.length > LONGEST_ENVELOPE)
      throw new JsonPartError(`“${this.#list}” is not where it belongs`);
  }

  /** `last`: the list ends; an empty list has no element, and one that ends in a comma has one too few. */
  *#complete(last: boolean): Generator {
    const text = this.#element;
    this.#element = '';
    if (last && this.#count === 0 && text.trim() === '') return;
    this.#count += 1;
    yield parsed(text);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonPartError(error.message);
  }
}
