export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded'
export { isAlive } from './folder-lock'
