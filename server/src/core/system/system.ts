import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type {
  CreateQuote,
  LineProblemCode,
  NoticeKind,
  OrderKind,
  OrderTransition,
  ProductPromise,
  Role,
  TextPlace,
} from '@haoli/contract'
import type { RawBuilder } from 'kysely'
import type { TSchema } from 'typebox'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import type { Problem } from '../../platform/problem'
import type { Recurrence } from '../../platform/recurrence'
import type { Actor } from '../actors/actor'
import type { Moments } from '../answers/catalogue-version'
import type { Audience } from '../eligibility/audience'
import type { Eligibility } from '../eligibility/eligibility'
import type { Gateways } from '../gateways/gateways'
import type { PricePart } from '../pricing/pricing'
import type { Setting } from '../settings/setting'
import type { OrderRow, ShopEvents } from './events'
import type {
  AddedToSummary,
  Figure,
  MerchantOrderAdditions,
  Notice,
  OfProducts,
  OrderAdditions,
  OrderedGoods,
  OwnQuestion,
  PriceParts,
  PriceQuestion,
  Reader,
  UnitPrice,
  Views,
  WaitingPart,
} from './parts'

/**
 * What a system says of itself, in its `system.ts`. Everything is optional but the name. The list in `systems.ts` is the
 * only place that names systems; its order is the order in which reactions run, and so in which they lock.
 */
export interface System {
  /** The name of its folder in `systems/`. */
  name: string
  /** The tables that nobody else reads or writes; the rest are the core's. */
  tables?: (keyof Database)[]
  /** Routes below /v1, by who may call them; `registerRoutes` enforces it. */
  routes?: Partial<Record<RouteGroup, FastifyPluginAsyncTypebox[]>>
  /** Work that falls due, by the kind that it is scheduled under. */
  jobs?: Record<string, Job>
  /** Long work that its routes begin for the staff (`startTask`), by its kind: `export_orders`. */
  tasks?: Record<string, TaskKind>
  /** Run in the transaction of the event. A reaction that throws rolls the event back. */
  reactions?: Reactions
  /** Run by a job after the commit, for what is slow. To call another service, schedule an `OutsideJob`. */
  afterwards?: Reactions
  /** Checks before a transition of an order, or before its commission settles. Answers why it is refused; undefined: it is allowed. */
  holds?: Partial<Record<HeldStep, (tx: Tx, order: OrderRow, now: Date) => Promise<Problem | undefined>>>
  orderKinds?: OrderKindPart[]
  priceParts?: PriceParts
  /** Who may have a coupon, a price or a plan that is not for everybody, by the name that stands in its `audience`. */
  audiences?: Record<string, Audience>
  notices?: Partial<Record<NoticeKind, Notice>>
  /** The settings that this system reads. Each has a route by which the merchant changes it. */
  settings?: Setting[]
  /** Numbers by day, entrance and subject, by their names: `salesFen`. */
  figures?: Record<string, Figure>
  /** What waits for somebody of the staff, as the first page of the desk counts it. */
  waiting?: WaitingPart[]
  views?: Views
  /** Queries of the texts that shoppers read, a column `source`, by where they stand; of a place with few texts. */
  shopTexts?: Partial<Record<Exclude<TextPlace, 'goods'>, (now: Date) => RawBuilder<unknown>>>
  /** Queries of all texts that may name a picture of the shop, a column `text`: one that none names any more is deleted. */
  namesPictures?: readonly ((now: Date) => RawBuilder<unknown>)[]
}

/** What a system may hold: a transition of an order, or the settlement of what it earns. */
export type HeldStep = OrderTransition | 'settle'

/** `shopper`: customers, visitors and the public. `merchant`: the staff and its machines. Others are for people with that role. */
export type RouteGroup = 'shopper' | 'merchant' | 'sandbox' | Role

export type Reactions = {
  [Event in keyof ShopEvents]?: (tx: Tx, event: ShopEvents[Event], context: Context) => Promise<void>
}

/** How orders of a kind differ from plain ones. What such an order may do is data in the contract (`orderKindRules`). */
export interface OrderKindPart {
  kind: OrderKind
  /** Whether a quote is asked for an order of this kind. */
  quotedBy?: (wanted: Partial<CreateQuote>) => boolean
  /** true: no freight, for who pays does not know where the goods go. */
  travelsFree?: boolean
  /** SKUs that may not be ordered in this way, whatever their stock is, by their ids. */
  refuses?: (db: Db, goods: readonly OrderedGoods[], now: Date) => Promise<Map<string, LineProblemCode>>
  /** Only where another order paid for it: how a refund reaches who paid. */
  paidElsewhere?: {
    /** Locks the order that paid. The refunded one is locked already; stock is locked later. */
    lockPayer(tx: Tx, orderId: string): Promise<void>
    /** Refunds an amount to who paid; `isLast`: nothing is left after it. Answers the line of the order that paid. */
    refund(
      tx: Tx,
      refund: { order: OrderRow; fen: number; isLast: boolean },
      context: Context,
    ): Promise<{ orderId: string; lineId: string }>
    /** Whether anything that the paying order paid for was shipped. */
    wasAnyShipped(tx: Tx, payingOrderId: string): Promise<boolean>
  }
  /** Only where owners reach such orders by other routes than `/orders/:id`. */
  ownersView?: OwnersView
}

/** Where the owner of an order finds it, and what they see. Other systems put their routes for owners below its path. */
export interface OwnersView {
  /** With `:id`, which is not the order's. */
  path: string
  /** For the declaration of routes: `own received present`. */
  object: `own ${string}`
  tag: string
  /** For operation ids: `Present` makes `applyForPresentRefund`. */
  name: string
  /** For summaries: `a present that I accepted`. */
  noun: string
  schema: TSchema
  /** Throws `not_found` for what is not theirs. */
  orderIdOf(db: Db, id: string, customerId: string): Promise<string>
  /** The ids by which their owners find orders of this kind, by those of the orders; at least one is asked for. */
  idsOf(db: Db, orderIds: readonly string[]): Promise<Map<string, string>>
  view(db: Db, id: string, customerId: string, context: Context): Promise<unknown>
}

/**
 * What a command needs beside its transaction. Made anew for each request and each job, so `now` is one moment in all
 * of it.
 */
export interface Context {
  now: Date
  /** Who gives the command: the caller of the request; nobody where a job runs. */
  actor: Actor
  jobs: JobQueue
  gateways: Gateways
  registry: Registry
}

/** Work that falls due: at most one piece for each kind and subject. Written and removed in the caller's transaction. */
export interface JobQueue {
  /** Puts work into the queue, or moves it. Revives a dead letter. */
  schedule(tx: Tx, kind: string, subjectId: string, dueAt: Date): Promise<void>
  /** Removes work from the queue. A job whose call is running stays, and the answer is recorded. */
  cancel(tx: Tx, kind: string, subjectId: string): Promise<void>
  /** The same for work of several kinds, which is locked in this order. */
  cancelAll(tx: Tx, work: readonly { kind: string; subjectId: string }[]): Promise<void>
  /** Leaves work to a person: it becomes a dead letter at once, with the reason. `schedule` revives it. */
  leaveToPerson(tx: Tx, kind: string, about: { subjectId: string; why: string; now: Date }): Promise<void>
}

/** The queue with what runs it: `startServer` and the tests hold this, commands see the queue alone. */
export interface Jobs extends JobQueue {
  /** Runs everything that is due by the shop's clock, one job after the other; answers how many succeeded. */
  runDue(): Promise<number>
  /** The same, and awaits the jobs that the lanes of this process have taken: then nothing that was due is left undone. */
  settle(): Promise<void>
  /** Runs each lane by itself from now on. */
  start(): void
  stop(): Promise<void>
}

/** Work of one kind. */
export type Job = Terms & (InsideJob | OutsideJob)

interface Terms {
  lane: Lane
  /** After so many failures it becomes a dead letter, for a person to look at. 12 by default, which takes half a day. */
  tries?: number
  /** It is scheduled again and again, without a caller. Its subject is the time of the occurrence. */
  repeats?: Recurrence
  /** Runs in the transaction that makes it a dead letter. */
  givenUp?: JobHandler
}

/** Jobs of one lane never wait for those of another, so a service that hangs delays only its own lane. */
export type Lane = 'money' | 'orders' | 'invoices' | 'notices' | 'afterwards' | 'uploads' | 'tasks' | 'upkeep'

interface InsideJob {
  run: JobHandler
}

/** Runs in the transaction that also removes the job from the queue: it takes effect once, or not at all. */
export type JobHandler = (tx: Tx, subjectId: string, context: Context) => Promise<void>

/** Work that calls an outside service. During the call no transaction is open and no row is locked. */
export interface OutsideJob<Prepared = unknown, Answer = unknown> {
  /** Reads what the call needs, in its own transaction. undefined: there is nothing left to do. */
  prepare(tx: Tx, subjectId: string, context: Context): Promise<Prepared | undefined>
  /** Calls the service. Repeated after a crash, so it must be safe to repeat: the service knows it by an id. */
  call(prepared: Prepared, gateways: Gateways): Promise<Answer>
  /** Stores the result, in the transaction that removes the job from the queue: once for each scheduling. */
  record(tx: Tx, done: { prepared: Prepared; answer: Answer }, context: Context): Promise<void>
}

/** Long work of the staff, of one kind. Its commands act for who asked for it, with the roles that they had then. */
export type TaskKind = TaskOnRows | TaskToFile

/** Works on rows that are known when it is asked for. */
export interface TaskOnRows<Row = unknown, Input = unknown> {
  /** Rows of one transaction. 1 where a row locks what commands of customers lock, so that locks stay in their one order. */
  atOnce: number
  /** The members of a row that staff are shown, in the order in which a file of those that failed has them. */
  columns?: readonly string[]
  /** Does one row. Throws a Problem or a RowRefusal where it cannot be done: nothing of the row is kept, and the next one follows. */
  row(tx: Tx, asked: { row: Row; input: Input }, context: Context): Promise<{ objectId?: string } | undefined>
}

/** Reads something, part by part, into a file. */
export interface TaskToFile<Input = unknown, Place = unknown, Part = unknown> {
  /** How many rows there are, for the progress; it may be a few off by the end. */
  count(tx: Tx, input: Input, context: Context): Promise<number>
  /** The rows after `place`; null: from the first one. `next` null: these are the last. */
  read(
    tx: Tx,
    asked: { input: Input; place: Place | null },
    context: Context,
  ): Promise<{ rows: number; part: Part; next: Place | null }>
  /** Made of all parts while nothing is locked; within the time that a job's call may take. */
  file(input: Input, parts: Part[], now: Date): Promise<TaskFile>
}

export interface TaskFile {
  /** As it is saved: `orders-2026-03-01.csv`. */
  name: string
  type: string
  bytes: Buffer
}

/** All registrations together (`makeRegistry`). The core asks here, so that it never names a system. */
export interface Registry {
  systems: readonly System[]
  jobs: Map<string, Job>
  task(kind: string): TaskKind
  /** Runs the reactions of all systems, one after the other, and stores the event for `afterwards` in the outbox. */
  emit<Event extends keyof ShopEvents>(tx: Tx, event: Event, data: ShopEvents[Event], context: Context): Promise<void>
  /** Why an order may not move, or settle, now; undefined where nothing holds it. */
  heldBy(tx: Tx, order: OrderRow, step: HeldStep, now: Date): Promise<Problem | undefined>
  orderKind(kind: OrderKind): OrderKindPart
  /** The kinds of order that their owners reach in a way of their own. */
  ownersViews: readonly OwnersView[]
  /** The kind of order that a quote is asked for. */
  kindQuoted(wanted: Partial<CreateQuote>): OrderKind
  /** SKUs that an order of this kind may not have, and why. */
  refused(db: Db, kind: OrderKind, goods: readonly OrderedGoods[], now: Date): Promise<Map<string, LineProblemCode>>
  /**
   * What one piece of each SKU costs this customer: the lowest price that any system gives, or the SKU's own, with the offer
   * that the line has or just misses.
   */
  unitPrices(db: Db, question: PriceQuestion): Promise<Map<string, UnitPrice>>
  discounts(db: Db, question: PriceQuestion): Promise<PricePart[]>
  /** Who may have what: built from all audiences. */
  eligibility: Eligibility
  notice(kind: NoticeKind): Notice
  /** All kinds of notices, in the order of their registration. */
  notices: ReadonlyMap<NoticeKind, Notice>
  figures: ReadonlyMap<string, Figure>
  waiting: readonly WaitingPart[]
  /** All settings by their keys. */
  settings: ReadonlyMap<string, Setting>
  shopTexts: ReadonlyMap<string, (now: Date) => RawBuilder<unknown>>
  namesPictures: readonly ((now: Date) => RawBuilder<unknown>)[]
  productFilters: ReadonlyMap<string, (now: Date) => RawBuilder<boolean>>
  merchantOrderFilter(member: string, value: string): RawBuilder<boolean>
  /** Members of cards that are not only the conditions of filters. */
  ofCards: ReadonlyMap<string, (now: Date) => RawBuilder<unknown>>
  /** When what everybody sees changes by itself. */
  moments: readonly Moments[]
  /** What all systems add to products, as of `now`. */
  productAdditions(db: Db, now: Date): Promise<OfProducts>
  /** Where a product is promised or shown, in the order of `promiseKinds`. */
  productPromises(db: Db, productId: string, now: Date): Promise<ProductPromise[]>
  ownOfProduct: ReadonlyMap<string, (asked: OwnQuestion) => RawBuilder<unknown>>
  orderAdditions(db: Db, orders: readonly OrderRow[], now: Date): Promise<Map<string, Partial<OrderAdditions>>>
  merchantOrderAdditions(
    db: Db,
    orderIds: readonly string[],
    reader: Reader,
  ): Promise<Map<string, Partial<MerchantOrderAdditions>>>
  customerSummary(db: Db, customerId: string, now: Date): Promise<Partial<AddedToSummary>>
}
