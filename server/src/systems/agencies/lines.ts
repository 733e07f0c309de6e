import type { AgencyLinePage, CommissionPart } from '@haoli/contract'
import { sql } from 'kysely'
import { listCommissionLines } from '../../core/commission/line-views'
import type { Db } from '../../platform/database/db'

type Wanted = Omit<Parameters<typeof listCommissionLines>[1], 'receiver'> & { agencyId: string }

interface Source {
  id: string
  part: CommissionPart
  through: string
}

/**
 * The lines of an agency, newest first, each with through whom it came: its own promoter or, of goods that it offered, the agency
 * that sold them. Whose promoter that was stays between those two.
 */
export async function agencyLines(db: Db, { agencyId, ...wanted }: Wanted): Promise<AgencyLinePage> {
  const { items, nextCursor } = await listCommissionLines(db, {
    ...wanted,
    receiver: { by: 'agency_id', id: agencyId },
  })
  const { rows } = await sql<Source>`
    select l.id, case when t.agency_id = ${agencyId} then 'agency' else 'supplier' end as part,
      case when t.agency_id = ${agencyId} then customers.nickname else agencies.name end as through
    from commission_lines l
    join commissions c on c.id = l.commission_id
    join commission_terms t on t.order_line_id = c.terms_of
    join promoters on promoters.id = t.promoter_id
    join customers on customers.id = promoters.customer_id
    join agencies on agencies.id = t.agency_id
    where l.id = any(${items.map(({ id }) => id)}::text[])`.execute(db)
  const sources = new Map(rows.map(({ id, ...source }) => [id, source]))
  return {
    items: items.flatMap((line) => {
      const source = sources.get(line.id)
      return source ? [{ line, ...source }] : []
    }),
    nextCursor,
  }
}
