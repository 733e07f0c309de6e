import { type NoticeKind, promiseKinds } from '@haoli/contract'
import type { RawBuilder } from 'kysely'
import { nextOccurrence } from '../../platform/recurrence'
import type { Audience } from '../eligibility/audience'
import { makeEligibility } from '../eligibility/eligibility'
import type { Setting } from '../settings/setting'

import { readOutbox, writeToOutbox } from './outbox'
import type { AddedToProduct, AddedToSku, Figure, Notice, OwnQuestion, UnitPrice } from './parts'
import type { Job, OrderKindPart, Registry, System, TaskKind } from './system'

/** Throws where two systems claim the same thing. `systems` in the order in which their reactions run. */
export function makeRegistry(systems: readonly System[]): Registry {
  const names = new Set(systems.map((system) => system.name))
  if (names.size !== systems.length) throw new Error('two systems have the same name')
  const jobs = collect<Job>(systems, 'job', (system) => system.jobs)
  // Throws for a recurrence that does not exist.
  for (const { repeats } of jobs.values()) if (repeats) nextOccurrence(repeats, new Date(0))
  const tasks = collect<TaskKind>(systems, 'kind of task', (system) => system.tasks)
  const audiences = collect<Audience>(systems, 'audience', (system) => system.audiences)
  const notices = collect<Notice>(systems, 'notice', (system) => system.notices)
  const orderFilters = collect(systems, 'filter of merchant orders', (system) => system.views?.merchantOrderFilters)
  const ownOfProduct = collect<(asked: OwnQuestion) => RawBuilder<unknown>>(
    systems,
    'own member of products',
    (system) => system.views?.ownOfProduct,
  )
  const productFilters = collect(systems, 'filter of products', (system) => system.views?.productFilters)
  const kinds = collect<OrderKindPart>(systems, 'order kind', (system) =>
    Object.fromEntries((system.orderKinds ?? []).map((part) => [part.kind, part])),
  )
  const settings = collect<Setting>(systems, 'setting', (system) =>
    Object.fromEntries((system.settings ?? []).map((one) => [one.key, one])),
  )

  return {
    systems,
    jobs: jobs.set('read_outbox', {
      lane: 'afterwards',
      run: (tx, id, context) => readOutbox(tx, id, systems, context),
    }),
    task: (kind) => found(tasks, 'kind of task', kind),
    productFilters,
    shopTexts: collect(systems, 'texts', (system) => system.shopTexts),
    namesPictures: systems.flatMap(({ namesPictures = [] }) => namesPictures),
    settings,
    figures: collect<Figure>(systems, 'figure', (system) => system.figures),
    waiting: systems.flatMap(({ waiting = [] }) => waiting),
    ownersViews: [...kinds.values()].flatMap(({ ownersView }) => ownersView ?? []),

    async emit(tx, event, data, context) {
      for (const { reactions } of systems) {
        const reaction = reactions?.[event]
        if (reaction) await reaction(tx, data, context)
      }
      for (const { name, afterwards } of systems) {
        if (afterwards?.[event]) await writeToOutbox(tx, { system: name, event, data }, context)
      }
    },
    async heldBy(tx, order, step, now) {
      for (const { holds } of systems) {
        const hold = holds?.[step]
        const problem = hold && (await hold(tx, order, now))
        if (problem) return problem
      }
      return undefined
    },

    orderKind: (kind) => kinds.get(kind) ?? { kind },
    kindQuoted: (wanted) => [...kinds.values()].find((part) => part.quotedBy?.(wanted))?.kind ?? 'plain',
    refused: async (db, kind, goods, now) => (await kinds.get(kind)?.refuses?.(db, goods, now)) ?? new Map(),
    async unitPrices(db, question) {
      const lowest = new Map<string, UnitPrice>(question.lines.map((line) => [line.skuId, { fen: line.priceFen }]))
      for (const prices of await each(systems, ({ priceParts }) => priceParts?.unitPrices?.(db, question))) {
        for (const [skuId, price] of prices) {
          const given: UnitPrice = typeof price === 'number' ? { fen: price } : price
          const { fen, offer } = lowest.get(skuId) ?? { fen: 0 }
          // An offer that the line just misses is told where nothing makes it cheaper.
          if (given.fen < fen || (given.fen === fen && given.offer && !offer)) lowest.set(skuId, given)
        }
      }
      return lowest
    },
    discounts: (db, question) => each(systems, ({ priceParts }) => priceParts?.discount?.(db, question)),
    eligibility: makeEligibility(audiences),
    notice: (kind) => found(notices, 'notice', kind),
    notices: notices as Map<NoticeKind, Notice>,

    merchantOrderFilter: (member, value) => found(orderFilters, 'filter of merchant orders', member)(value),
    async productAdditions(db, now) {
      const all = await each(systems, ({ views }) => views?.product?.(db, now))
      return (product) => {
        const additions = all.map((of) => of(product))
        return {
          product: Object.assign({}, ...additions.map((one) => one.product)) as Partial<AddedToProduct>,
          skus: merged(additions.map((one) => one.skus ?? new Map<string, Partial<AddedToSku>>())),
        }
      }
    },
    async productPromises(db, productId, now) {
      const all = (await each(systems, ({ views }) => views?.promises?.(db, productId, now))).flat()
      return all.sort((one, other) => promiseKinds.indexOf(one.kind) - promiseKinds.indexOf(other.kind))
    },
    ownOfProduct,
    ofCards: collect(systems, 'member of cards', (system) => system.views?.card),
    moments: systems.flatMap(({ views }) => views?.moments ?? []),
    orderAdditions: async (db, orders, now) =>
      merged(await each(systems, ({ views }) => views?.order?.(db, orders, now))),
    merchantOrderAdditions: async (db, orderIds, reader) =>
      merged(await each(systems, ({ views }) => views?.merchantOrder?.(db, orderIds, reader))),
    customerSummary: async (db, customerId, now) =>
      Object.assign({}, ...(await each(systems, ({ views }) => views?.customerSummary?.(db, customerId, now)))),
  }
}

/** Everything of one sort by its name. Throws where a name is taken. */
function collect<Thing>(
  systems: readonly System[],
  sort: string,
  of: (system: System) => Partial<Record<string, Thing>> | undefined,
): Map<string, Thing> {
  const all = new Map<string, Thing>()
  for (const system of systems) {
    for (const [name, thing] of Object.entries(of(system) ?? {})) {
      if (thing === undefined) continue
      if (all.has(name)) throw new Error(`${system.name} registers the ${sort} ${name}, which another system has`)
      all.set(name, thing)
    }
  }
  return all
}

function found<Thing>(all: ReadonlyMap<string, Thing>, sort: string, name: string): Thing {
  const thing = all.get(name)
  if (thing === undefined) throw new Error(`no system registers the ${sort} ${name}`)
  return thing
}

/** Asks one system after the other; those that have no answer are left out. */
async function each<Answer>(
  systems: readonly System[],
  ask: (system: System) => Promise<Answer | undefined> | undefined,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const system of systems) {
    const asked = ask(system)
    if (asked === undefined) continue
    const answer = await asked
    if (answer !== undefined) answers.push(answer)
  }
  return answers
}

/** Maps of members by id, merged id by id. */
function merged<Members extends object>(maps: readonly ReadonlyMap<string, Members>[]): Map<string, Members> {
  const all = new Map<string, Members>()
  for (const map of maps) for (const [id, members] of map) all.set(id, { ...all.get(id), ...members })
  return all
}
