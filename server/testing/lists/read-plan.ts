import { CompiledQuery } from 'kysely'
import type { Db } from '../../src/platform/database/db'
import type { Statement } from '../count-statements'

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Node[]
}

export interface ReadTable {
  table: string
  /** `Seq Scan`, `Index Scan`, … */
  how: string
  /** That it looked at, whether it kept them or not. */
  rows: number
}

/** Runs a statement, and answers what it read of each table. */
export async function readsOf(db: Db, { text, parameters }: Statement): Promise<ReadTable[]> {
  const explain = CompiledQuery.raw(`explain (analyze, timing off, format json) ${text}`, [...parameters])
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: Node }[] }>(explain)
  return (rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => readsBelow(Plan))
}

function readsBelow(node: Node): ReadTable[] {
  const below = (node.Plans ?? []).flatMap(readsBelow)
  const table = node['Relation Name']
  if (table === undefined) return below
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  const rows = Math.round((node['Actual Rows'] + removed) * node['Actual Loops'])
  return [{ table, how: node['Node Type'], rows }, ...below]
}
