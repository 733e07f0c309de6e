import type {
  KeywordType,
  LineOffer,
  MerchantOrder,
  MeSummary,
  NoticeMoment,
  NoticeValues,
  Order,
  Product,
  ProductCard,
  ProductPromise,
  Role,
  Sku,
  StaffRole,
  TodayCount,
} from '@haoli/contract'
import type { RetentionSetting } from '@haoli/contract/schemas'
import type { RawBuilder } from 'kysely'
import type { Static } from 'typebox'
import type { Db } from '../../platform/database/db'
import type { Moments } from '../answers/catalogue-version'
import type { Eligibility } from '../eligibility/eligibility'
import type { PricePart } from '../pricing/pricing'
import type { InLanguages } from '../translations/in-languages'
import type { OrderRow } from './events'
import type { KnownVisit } from './known-visit'

/** A SKU that somebody wants, as far as systems judge it. */
export interface OrderedGoods {
  skuId: string
  productId: string
  listed: boolean
  /** As a present, as staff say of the product. */
  mayBeGiven: boolean
  categoryIds: readonly string[]
  priceFen: number
  available: number
  /** Until when some system has a lower price for it, now or later; null: none has. */
  offeredUntil: Date | null
}

export interface PriceQuestion {
  customerId: string
  lines: readonly (OrderedGoods & { quantity: number })[]
  /** The visit that led to it, which is the customer's: a room's price is only for who came from the room. null: not known. */
  visit: KnownVisit | null
  now: Date
  /** For prices that are not for everybody. */
  eligibility: Eligibility
}

/** What one piece costs, with the offer by which it costs that, or which it just misses. */
export interface UnitPrice {
  fen: number
  offer?: LineOffer
}

/** What a system does to a price. The order of all parts is fixed in `core/pricing/pricing.ts`. */
export interface PriceParts {
  /** What one piece costs this customer, in fen, by SKU id; the lowest of all systems and the price itself counts. */
  unitPrices?: (db: Db, question: PriceQuestion) => Promise<Map<string, number | UnitPrice>>
  /** What is taken off after coupons. */
  discount?: (db: Db, question: PriceQuestion) => Promise<PricePart | undefined>
}

/**
 * A kind of notice: a row of the inbox, in the language of whoever reads it, and, where allowed, a subscribe message
 * (wechat.md 2.9), which is in Chinese as its template is.
 */
export interface Notice {
  /** What it is about, by its name in docs/glossary.md: `order`. */
  subject: string
  /** What happened, in a few words: the title of its rows, and the name of the kind. */
  title: InLanguages
  text(values: NoticeValues): InLanguages
  /** What may have happened, where a kind tells of several things, by the name in `values.step`. */
  steps?: Readonly<Record<string, InLanguages>>
  /** What a template for it is filled with, in this order. */
  keywords: readonly NoticeKeyword[]
  /** The page that it opens, with its query. */
  page(subjectId: string): string
  /** The taps after which consent is asked for it. At one moment kinds are asked for in the order of their registration. */
  askedAt?: readonly NoticeMoment[]
  /** Values for its sample on the desk, where those that all share do not fit. */
  sample?: Partial<NoticeValues>
  /** Whose it is to choose about, where not everybody's: who has one of these roles. */
  ofRoles?: readonly Role[]
}

/** One value of a subscribe message. */
export interface NoticeKeyword {
  /** What it is, in the shop's language: `商品名称`. */
  name: string
  type: KeywordType
  /** As WeChat takes it for the type. */
  value(values: NoticeValues): string
}

/** A text for the merchant, in the languages of the desk. */
export interface Words {
  zh: string
  en: string
}

/**
 * A number by which the shop is judged: for each day in China, entrance and subject (docs/decisions/33). A day is counted again
 * whenever something changes it later, such as a refund, for as long as its rows are there.
 */
export interface Figure {
  /** What the merchant's desk calls it. */
  title: Words
  /** How it is counted, in one sentence. */
  counts: Words
  unit: 'count' | 'fen'
  /** Who of the staff sees it; absent: all who see figures. Owners see all. */
  seenBy?: readonly StaffRole[]
  /**
   * A query of what is counted: `at`, when it counts, `entrance`, `subject`, `subject_id` ('' for the shop), and the columns
   * that `value` reads. One thing is a row for each subject that it counts for.
   */
  facts: RawBuilder<unknown>
  /** An aggregate over facts of one day, entrance and subject: `count(*)`. */
  value: RawBuilder<unknown>
  /** A query of what may have changed: `at`, in which day, and `changed_at`. What has no `at` is of no day. */
  changes: RawBuilder<unknown>
  /** The member of the setting `retention` after which the facts are deleted; absent: they stay. */
  keptFor?: keyof Static<typeof RetentionSetting>
}

/** Things that wait for somebody of the staff, counted together by one query. */
export interface WaitingPart {
  names: readonly TodayCount[]
  /** Who of the staff sees how many; owners see all. */
  seenBy: readonly StaffRole[]
  /** A query of one row, with a count for each name. */
  counts(now: Date, db: Db): RawBuilder<unknown> | Promise<RawBuilder<unknown>>
}

/** Members that systems add to answers of the core. Together they must fill what the contract asks for. */
export interface Views {
  /** Reads what holds for all products as of `now`, the same for everybody; it is kept until the catalogue changes. */
  product?: (db: Db, now: Date) => Promise<(product: ViewedProduct) => ProductAdditions>
  /** SQL expressions of members of a product that depend on who looks at it. They are asked in one statement. */
  ownOfProduct?: { [Member in keyof AddedToProduct]?: (asked: OwnQuestion) => RawBuilder<AddedToProduct[Member]> }
  /** SQL expressions on the products `p` that add a member to their cards, also where it is the name of a filter. */
  card?: { [Member in keyof AddedToCard]?: (now: Date) => RawBuilder<AddedToCard[Member]> }
  /** When what everybody sees changes by itself, such as the beginning of an offer. */
  moments?: Moments
  /** Conditions on the products `p` for members of a shopper's query that are true, and of cards; not on sales or stock. */
  productFilters?: Record<string, (now: Date) => RawBuilder<boolean>>
  /** Where a product is promised or shown, for who takes it off the shelf. */
  promises?: (db: Db, productId: string, now: Date) => Promise<ProductPromise[]>
  /** For each of these orders, by its id. */
  order?: (db: Db, orders: readonly OrderRow[], now: Date) => Promise<Map<string, Partial<OrderAdditions>>>
  merchantOrder?: (
    db: Db,
    orderIds: readonly string[],
    reader: Reader,
  ) => Promise<Map<string, Partial<MerchantOrderAdditions>>>
  /** Conditions on `orders` for members of the merchant's query. */
  merchantOrderFilters?: Record<string, (value: string) => RawBuilder<boolean>>
  customerSummary?: (db: Db, customerId: string, now: Date) => Promise<Partial<AddedToSummary>>
}

/** Who reads an order, or an upload: whose it is, or somebody else, such as the merchant. */
export interface Reader {
  isOwner: boolean
  now: Date
}

/** A product, who looks at it, and when; null: a visitor. */
export interface OwnQuestion {
  productId: string
  customerId: string | null
  now: Date
}

export interface ViewedProduct {
  id: string
  listed: boolean
  mayBeGiven: boolean
  /** Its own category and all above it. */
  categoryIds: readonly string[]
  skus: readonly { id: string; priceFen: number; availableQuantity: number }[]
}

export interface ProductAdditions {
  product?: Partial<AddedToProduct>
  /** By SKU id. */
  skus?: Map<string, Partial<AddedToSku>>
}

/** What all systems together add to a product that somebody looks at. */
export type OfProducts = (product: ViewedProduct) => {
  product: Partial<AddedToProduct>
  skus: Map<string, Partial<AddedToSku>>
}

export type AddedToProduct = Pick<Product, 'favourite' | 'giftable' | 'limitedPrices' | 'restockSkuId'>
export type AddedToCard = Pick<ProductCard, 'giftable' | 'limited'>
export type AddedToSku = Pick<Sku, 'giftObstacle'>

export type AddedToSummary = Pick<MeSummary, 'favourites' | 'footprints'>
export type OrderAdditions = Pick<Order, 'presentId' | 'afterSales' | 'afterSalePossible'>
export type MerchantOrderAdditions = Pick<MerchantOrder, 'present'>
