import type { FreightSetting, FreightTemplate } from '@haoli/contract'
import type { Region } from '../regions/place-paths'
import { allTerms, type FreightTerms, feeFen, termsAt } from './freight-terms'

/** Goods as freight sees them. */
export interface FreightGoods {
  /** null, or a template that does not exist: the first one. */
  freightTemplateId: string | null
  /** Of one piece. */
  weightGrams: number
}

/** What the freight of an order depends on besides its goods: where it goes. */
export interface Freight {
  /** Whether such goods are sent there. */
  serves(goods: Pick<FreightGoods, 'freightTemplateId'>): boolean
  /**
   * Freight of one order, in fen: the sum over its templates, each for all of its goods together.
   * Only for goods that are sent there. Where the region is unknown: the least that it can be.
   */
  fen(lines: readonly FreightLine[]): number
  /** The same where the region is known; otherwise the most that it can be. */
  mostFen(lines: readonly FreightLine[]): number
}

interface FreightLine extends FreightGoods {
  quantity: number
  /** What its goods cost after discounts. */
  payableFen: number
}

/** Presents: who pays does not know where they go. */
export const noFreight: Freight = { serves: () => true, fen: () => 0, mostFen: () => 0 }

/** The freight of orders to one region; null: where they go is unknown. */
export function freightTo({ templates }: FreightSetting, region: Region | null): Freight {
  const termsOf = new Map<FreightTemplate, FreightTerms[]>()
  for (const template of templates) {
    const terms = region ? termsAt(template, region) : null
    termsOf.set(template, region ? (terms ? [terms] : []) : allTerms(template))
  }
  const sum = (lines: readonly FreightLine[], choose: (...fees: number[]) => number) => {
    let fen = 0
    for (const [template, terms] of termsOf) {
      const ofTemplate = lines.filter((line) => templateOf(templates, line.freightTemplateId) === template)
      if (ofTemplate.length > 0) fen += choose(...feesOf(terms, ofTemplate))
    }
    return fen
  }
  return {
    serves: (goods) => (termsOf.get(templateOf(templates, goods.freightTemplateId))?.length ?? 0) > 0,
    fen: (lines) => sum(lines, Math.min),
    mostFen: (lines) => sum(lines, Math.max),
  }
}

/** The template of goods that name this one. */
export function templateOf(templates: readonly FreightTemplate[], id: string | null): FreightTemplate {
  const template = templates.find((one) => one.id === id) ?? templates[0]
  if (!template) throw new Error('freight has no template')
  return template
}

/** What goods of one template cost together, by each of the terms. */
function feesOf(terms: readonly FreightTerms[], lines: readonly FreightLine[]): number[] {
  if (terms.length === 0) throw new Error('these goods are not sent there')
  const total = (of: (line: FreightLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  const payableFen = total((line) => line.payableFen)
  const pieces = total((line) => line.quantity)
  const grams = total((line) => line.quantity * line.weightGrams)
  return terms.map((one) => feeFen(one, one.by === 'piece' ? pieces : grams, payableFen))
}
