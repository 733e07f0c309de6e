import type { FigurePage, FigureSubject } from '@haoli/contract'
import { Problem } from '../../platform/problem'
import { hasRole } from '../actors/access'
import type { Actor } from '../actors/actor'
import { seesRefunds } from '../actors/sight'
import type { Figure } from '../system/parts'

/** What each role sees of the figures is decided here: marketing sees sums of sales, no refunds, and nothing by person. */

export type Figures = ReadonlyMap<string, Figure>

/** The figures that this actor sees. */
export const figuresFor = (actor: Actor, figures: Figures): Figures =>
  new Map([...figures].filter(([, { seenBy }]) => seenBy?.some((role) => hasRole(actor, role)) ?? true))

/** `forbidden` for figures about persons to whom they are not shown: a promoter is a person. `param`: what asked for it. */
export function refuseSubject(actor: Actor, subject: FigureSubject, param: string): void {
  if (subject !== 'promoter' || seesRefunds(actor)) return
  throw new Problem('forbidden', 'figures by promoter are for operations and finance', { param })
}

export const meaningsOf = (figures: Figures): FigurePage['figures'] =>
  [...figures].map(([name, { unit, title, counts }]) => ({ name, unit, title, counts }))
