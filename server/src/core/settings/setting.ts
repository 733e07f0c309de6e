import type { StaffRole } from '@haoli/contract'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { Db } from '../../platform/database/db'

/** Something that the shop decides, with the schema that its values fit. Systems register theirs in `system.ts`. */
export interface Setting<Schema extends TSchema = TSchema> {
  key: string
  /** One sentence for the route that changes it: what it decides. */
  decides: string
  schema: Schema
  /** Who of the staff changes it; owners always may. */
  changedBy: readonly StaffRole[]
  /** It decides who comes in, or where money goes: at a desk its change, and the withdrawal of one, is confirmed by phone. */
  stepUp?: true
  /** Shoppers see it on a page that shows drafts of it too: see drafts.ts. */
  drafted?: true
  /** What holds until the shop has set it. */
  initial: Static<Schema>
  /** What the schema cannot say. Answers what is wrong, or undefined. */
  check?(db: Db, value: Static<Schema>): Promise<{ param: string; message: string } | undefined>
}

/** Throws where a stored value does not fit: the release that changed the schema has to migrate the values. */
export function fitting<Schema extends TSchema>({ key, schema }: Setting<Schema>, stored: unknown): Static<Schema> {
  if (Value.Check(schema, stored)) return stored
  const [first] = Value.Errors(schema, stored)
  const fault = first ? `: ${first.instancePath || '/'} ${first.message}` : ''
  throw new Error(`the setting ${key} does not fit its schema${fault}`)
}
