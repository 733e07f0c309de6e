import { createHash } from 'node:crypto'

/** Only the hash of a secret token is stored, so that whoever reads the database cannot use the token. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
