export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded'
export { isAlive, withFolderLock } from './folder-lock'
export { hasPostgres } from './postgres-place'
