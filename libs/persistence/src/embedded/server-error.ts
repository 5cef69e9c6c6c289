/** Why the database server cannot serve. `code` names the text of `#findings` that explains it. */
export type ServerFault =
  | 'DATABASE_NO_BINARIES'
  | 'DATABASE_FOLDER_IN_USE'
  | 'DATABASE_FOLDER_UNREADABLE'
  | 'DATABASE_DISK_FULL'
  | 'DATABASE_NOT_STARTED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_TOO_OLD';

/** A database server that cannot be started or used. The message is for the log; `params` fill the text of `code`. */
export class DatabaseServerError extends Error {
  constructor(
    readonly code: ServerFault,
    message: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseServerError';
  }
}
