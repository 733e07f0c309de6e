import type { CommissionPart } from '@haoli/contract'
import { splitFen } from '../pricing/split'
import { shareOf } from './share-of'

/** What of a commission's terms decides who gets how much. Rates are in parts per million of what is paid for the line. */
export interface SplitTerms {
  promoterId: string
  ratePpm: number
  /** The promoter's agency; null: there is none, and the whole rate is the promoter's. */
  agencyId: string | null
  servicePpm: number
  /** What of the rate is the promoter's. */
  sharePpm: number
  /** The agency that offered the goods to the promoter's, and for which part of the sale. */
  supplierId: string | null
  offerPpm: number | null
}

/** Who gets a part of a commission, by the names of the ledger's accounts. */
export interface Part {
  account: 'promoter' | 'agency'
  subject: string
  fen: number
}

const million = 1_000_000

/** What a line that was paid with `baseFen` earns for all together. */
export const commissionOf = (baseFen: number, { ratePpm, servicePpm }: SplitTerms): number =>
  shareOf(baseFen, ratePpm + servicePpm)

/**
 * What each part of a commission weighs: a rate times a share, both in parts per million. Of goods that were taken on, the promoter's
 * agency has what was offered, and shares that with the promoter; the supplier has the rest of what the plan pays.
 */
function weightsOf({ agencyId, ratePpm, servicePpm, sharePpm, offerPpm }: Weighed): Record<CommissionPart, number> {
  const allPpm = ratePpm + servicePpm
  if (agencyId === null) return { promoter: allPpm * million, agency: 0, supplier: 0 }
  const offered = offerPpm === null ? allPpm : Math.min(offerPpm, allPpm)
  const promoter = (offerPpm === null ? ratePpm : offered) * sharePpm
  return { promoter, agency: offered * million - promoter, supplier: (allPpm - offered) * million }
}
type Weighed = Omit<SplitTerms, 'promoterId' | 'supplierId'>

/**
 * Splits a commission by the largest remainder: along at most three receivers, the promoter, their agency, and the agency that
 * offered the goods to it. Parts of less than a fen are left out.
 */
export function splitCommission(amountFen: number, terms: SplitTerms): Part[] {
  const weights = weightsOf(terms)
  const [promoter = 0, agency = 0, supplier = 0] = splitFen(amountFen, [
    weights.promoter,
    weights.agency,
    weights.supplier,
  ])
  const parts = [
    { account: 'promoter', subject: terms.promoterId, fen: promoter },
    { account: 'agency', subject: terms.agencyId ?? '', fen: agency },
    { account: 'agency', subject: terms.supplierId ?? '', fen: supplier },
  ] as const
  return parts.filter(({ fen }) => fen > 0)
}

/** What of the base one part is, in parts per million, rounded down. */
export const ppmOf = (part: CommissionPart, terms: Weighed): number => Math.floor(weightsOf(terms)[part] / million)
