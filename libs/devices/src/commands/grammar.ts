/** What a command answered, one row for each thing; a field is there when the device said it. */
export type AnswerRow = Readonly<Record<string, string | readonly string[]>>;

/** A table whose cells are found by the words of its header. */
export interface TableGrammar {
  /** Header text of each column from left to right, and the field its cell fills; '' leaves the cell out. */
  readonly columns: Readonly<Record<string, string>>;
  /** Rows of several tables with the same value in this field are one row. */
  readonly key?: string;
  /** Cells that hold many values: a pattern that is read again and again into lists. */
  readonly each?: Readonly<Record<string, string>>;
  /** Values that every row of the table has. */
  readonly adds?: Readonly<Record<string, string>>;
}

/**
 * How the answer to one command of one platform is read: patterns in the syntax of `linePattern`, and tables by their
 * headers. For each line the first pattern that fits counts.
 */
export interface Grammar {
  readonly platform: string;
  /** The command and its other spellings. */
  readonly commands: readonly string[];
  /** Lines which prove, when no row follows, that there is nothing to show: a header, a count of zero, a message. */
  readonly nothing?: readonly string[];
  /** A line like this, alone, goes on in the next line. */
  readonly wraps?: string;
  /** Lines after which nothing is read, until one of `resumes`. */
  readonly stops?: readonly string[];
  readonly resumes?: readonly string[];
  /** Lines that close the row and the table. */
  readonly ends?: readonly string[];
  /** Lines that hold for all rows below, until the next such line. */
  readonly carries?: readonly string[];
  /** Lines that say something of the next row alone. */
  readonly heralds?: readonly string[];
  /** Fields of `carries` that are forgotten when this line comes. */
  readonly forgets?: readonly string[];
  /** Lines that begin a row. A slot `<pairs …>` is read as `name=value` facts, here and in `fills`. */
  readonly begins?: readonly string[];
  /** Lines that say more of the row begun last. */
  readonly fills?: readonly string[];
  /**
   * Fields whose text goes on in the lines right below that nothing else reads, and the pattern of such lines: one value
   * for each line.
   */
  readonly runsOn?: Readonly<Record<string, string>>;
  /** Fields that begin a row when the row has them already, or when there is none. */
  readonly renews?: readonly string[];
  /** After a line like the first pattern, the next line is read by the second, if it fits. */
  readonly after?: Readonly<Record<string, string>>;
  /** Lines known to say nothing that is kept. */
  readonly skips?: readonly string[];
  readonly tables?: readonly TableGrammar[];
  /** Fields that gather every value said, not the last one. */
  readonly lists?: readonly string[];
  /** Fields in whose text a pattern is read again and again, into lists. */
  readonly each?: Readonly<Record<string, string>>;
  /** The whole answer is about one thing: `fills` needs no beginning. */
  readonly single?: boolean;
  /** Rows with these fields alone, or less, are no rows: what is carried does not make one. */
  readonly needs?: readonly string[];
  /** True where vendors add lines in every release: a line that nobody knows is passed over. */
  readonly tolerant?: boolean;
  /** Two rows of the answer with the same value here are one. */
  readonly key?: string;
}
