import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A path inside the project, from its root. */
export const inRoot = (...parts: string[]) => join(fileURLToPath(new URL('../..', import.meta.url)), ...parts)
