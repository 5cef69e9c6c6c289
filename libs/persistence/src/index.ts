export { startEmbedded, type EmbeddedServer } from './embedded/start-embedded.js';
export { DatabaseServerError, type ServerFault } from './embedded/server-error.js';
export { Database, type Sql } from './database/database.js';
