import { createHash } from 'node:crypto'

/** What is kept of a secret token: whoever reads the database cannot use it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
