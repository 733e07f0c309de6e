import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A string that somebody wrote who had not read the parser, with what is right for it. */
export interface StrangersString {
  text: string
  name: string
  phone: string
  /** Province, city and county; empty where none is certain. */
  region: string[]
  detail: string
  kind: string
}

export const readStrangers = (): StrangersString[] =>
  JSON.parse(readFileSync(join(__dirname, 'strangers.json'), 'utf8')) as StrangersString[]
