import { fileURLToPath } from 'node:url'

/** Where the demo's pictures are made; the API serves it at /media. */
export const mediaDir = fileURLToPath(new URL('../../.cache/media/', import.meta.url))
