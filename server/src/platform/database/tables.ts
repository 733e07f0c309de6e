import type {
  ActorKind,
  AddressParts,
  AfterSaleActor,
  AfterSaleFault,
  AfterSaleProposal,
  AfterSaleReason,
  AfterSaleState,
  AfterSaleSubType,
  AfterSaleType,
  AgencyInvites,
  AgencyState,
  CeilingPeriod,
  CommissionNotice,
  CommissionState,
  ConsentAnswer,
  DeskPurpose,
  DiscountPayer,
  Entrance,
  ErrorCode,
  EventKind,
  FigureSubject,
  FilledKeyword,
  FrozenInvoiceLine,
  HeldCouponState,
  HoldReason,
  HoldState,
  InvoiceFailure,
  InvoiceSeller,
  InvoiceState,
  InvoiceTitleKind,
  InvoiceTitleParts,
  KeyRole,
  LinkTarget,
  LockOpening,
  NoticeKind,
  NoticeValues,
  Occasion,
  OfferedOccasion,
  OrderedOffer,
  OrderKind,
  OrderState,
  Paper,
  ParcelState,
  PaymentState,
  PlanCondition,
  PlanKind,
  PresentState,
  PreviewOutcome,
  PreviewRow,
  Product,
  ProductChangeCause,
  ProductChangeKind,
  PromoterKind,
  PromoterState,
  RedInvoiceReason,
  RedInvoiceState,
  RefundFailure,
  RefundState,
  ReturnReason,
  Role,
  RowReason,
  SendTo,
  SessionKind,
  ShippingProblem,
  ShippingRowInput,
  StaffRole,
  StockCause,
  TakingState,
  TaskRowState,
  TaskState,
  ThanksSticker,
  TranslatedLanguage,
  UploadKind,
  VisitMark,
  WithdrawalFailure,
  WithdrawalState,
} from '@haoli/contract'
import type { ColumnType, Generated } from 'kysely'

// Kept by hand to match migrations/ (tables.test.ts compares them). bigint columns are read as numbers, days as text (pool.ts).
type Json<T> = ColumnType<T, string, string>
type Default<T> = ColumnType<T, T | undefined, T>

/** What the merchant proposes; `fen` null: all that the pieces cost. */
type ProposedAfterSale = {
  kind: AfterSaleProposal
  type: AfterSaleType
  subType: AfterSaleSubType
  fen: number | null
}

export interface Database {
  setting_drafts: {
    token_hash: Buffer
    key: string
    made_by: string
    value: Json<unknown>
    shown_at: Date | null
    expires_at: Date
  }
  settings: {
    key: string
    version: number
    value: Json<unknown>
    effective_from: Date
    changed_at: Date
    changed_by: string
    withdrawn_at: Date | null
  }
  translations: {
    language: TranslatedLanguage
    source_hash: Buffer
    source: string
    words: string
    updated_at: Date
  }
  sandbox_values: { key: string; value: Json<unknown> }
  customers: {
    id: string
    openid: string
    unionid: Default<string | null>
    nickname: string
    avatar_url: string | null
    created_at: Date
    block_id: Default<string | null>
  }
  customer_blocks: {
    id: string
    customer_id: string
    reason: string
    blocked_at: Date
    blocked_by: string | null
    ended_at: Default<Date | null>
    ended_by: Default<string | null>
    end_reason: Default<string | null>
  }
  sessions: {
    id: string
    customer_id: string
    refresh_hash: Buffer | null
    device_name: string
    created_at: Date
    last_used_at: Date
    expires_at: Date
    kind: SessionKind
    confirmed_until: Default<Date | null>
  }
  desk_codes: {
    id: string
    purpose: DeskPurpose
    code_hash: Buffer
    secret_hash: Buffer
    session_id: string | null
    device_name: string
    state: Default<'waiting' | 'approved' | 'refused'>
    decided_by: Default<string | null>
    asked_at: Date
    expires_at: Date
  }
  access_tokens: { token_hash: Buffer; session_id: string; expires_at: Date }
  role_grants: {
    customer_id: string
    role: Role
    object_id: Default<string>
    granted_at: Date
    granted_by: string | null
  }
  staff_invitations: {
    id: string
    code_hash: Buffer
    label: string
    roles: Json<StaffRole[]>
    created_at: Date
    created_by: string | null
    expires_at: Date
    accepted_by: string | null
    accepted_at: Date | null
  }
  machine_keys: {
    id: string
    name: string
    secret_hash: Buffer
    roles: Json<KeyRole[]>
    created_at: Date
    created_by: string | null
    last_used_at: Date | null
    revoked_at: Date | null
  }
  audit_log: {
    id: Generated<number>
    at: Date
    actor_kind: ActorKind
    actor_id: string | null
    action: string
    object_id: string | null
    input: Json<unknown>
    before: Json<unknown>
    after: Json<unknown>
  }
  visits: {
    id: string
    customer_id: string | null
    scene: number
    entrance: Entrance
    path: string
    kept_from: Default<string | null>
    created_at: Date
  }
  client_events: {
    id: string
    kind: EventKind
    at: Date
    received_at: Date
    entrance: Entrance
    marks: Json<Partial<Record<VisitMark, string>>>
    product_id: string | null
    properties: Json<Record<string, unknown>>
  }
  visit_marks: { visit_id: string; mark: VisitMark; value: string }
  figures: {
    day: string
    figure: string
    entrance: Entrance
    subject: FigureSubject
    subject_id: string
    value: number
  }
  figure_progress: { figure: string; changes_until: Date }
  forgotten: { kept_for: string; until: Date }
  addresses: {
    id: string
    customer_id: string
    name: string
    phone: string
    province: string
    city: string
    county: string
    detail: string
    is_default: boolean
    updated_at: Date
  }
  categories: {
    id: string
    parent_id: string | null
    name: string
    level: number
    position: number
    icon_url: string | null
  }
  products: {
    id: string
    title: string
    subtitle: string
    image_urls: Json<string[]>
    description: string
    detail_image_urls: Json<string[]>
    attributes: Json<{ name: string; value: string }[]>
    services: Json<{
      sevenDayReturn: boolean
      freightInsurance: boolean
      damageGuarantee: boolean
      afterSaleNote: string
    }>
    purchase_limit: Json<Product['purchaseLimit']>
    freight_template_id: Default<string | null>
    leaf_category_id: string | null
    listed: boolean
    min_price_fen: number
    max_price_fen: number
    market_price_fen: number | null
    sold_count: Default<number>
    /** Listed SKUs; this and the next two are kept by triggers. */
    sku_count: Default<number>
    only_sku_id: Default<string | null>
    sold_out: Default<boolean>
    may_be_given: Default<boolean>
    position: number
    search_text: string
    content_hash: string
    created_at: Date
    updated_at: Date
    edition: Default<number>
  }
  product_counts: { listed: boolean; sold_out: boolean; count: number }
  product_texts: { source_hash: Buffer; product_id: string }
  texts_without_words: { language: TranslatedLanguage; source_hash: Buffer }
  catalogue_version: { shard: Generated<number>; changes: Default<number>; sold_out_changes: Default<number> }
  product_categories: { category_id: string; product_id: string }
  product_labels: { label: string; product_id: string }
  skus: {
    id: string
    product_id: string
    specs: Json<{ name: string; value: string }[]>
    image_url: string | null
    price_fen: number
    market_price_fen: number | null
    listed: Default<boolean>
    weight_grams: Default<number>
    offered_until: Default<Date | null>
    position: number
  }
  catalogue_previews: {
    id: string
    created_at: Date
    actor_kind: ActorKind
    actor_id: string | null
    rows: number
    task_id: Default<string | null>
  }
  catalogue_preview_rows: {
    preview_id: string
    position: number
    outcome: PreviewOutcome
    product_id: string | null
    title: string
    edition: Default<number | null>
    stock_mark: Default<number | null>
    changes: Json<PreviewRow['changes']>
    notes: Json<PreviewRow['notes']>
    warned: boolean
    product: ColumnType<Record<string, unknown> | null, string | null, string | null>
  }
  shelf_plans: {
    product_id: string
    listed: boolean
    at: Date
    reason: string
    actor_kind: ActorKind | null
    actor_id: string | null
    created_at: Date
  }
  stock_moves: {
    id: Generated<number>
    sku_id: string
    at: Date
    cause: StockCause
    order_id: Default<string | null>
    available: number
    held: number
    sold: number
    left_available: number
    actor_kind: Default<ActorKind | null>
    actor_id: Default<string | null>
    reason: Default<string | null>
  }
  product_changes: {
    id: Generated<number>
    product_id: string
    sku_id: string | null
    at: Date
    what: ProductChangeKind
    before: Json<unknown>
    after: Json<unknown>
    cause: ProductChangeCause
    actor_kind: Default<ActorKind | null>
    actor_id: Default<string | null>
    reason: Default<string | null>
  }
  stocks: { sku_id: string; supplied: number; available: number; held: Default<number>; sold: Default<number> }
  search_words: { word: string; searches: number; people: Default<number>; searched_at: Default<Date> }
  search_people: { word: string; person: string; searched_at: Date }
  favourites: {
    customer_id: string
    product_id: string
    created_at: Date
    kept_fen: Default<number | null>
    watched_fen: Default<number | null>
  }
  restock_watches: { customer_id: string; product_id: string; sku_id: string; asked_at: Date }
  footprints: { customer_id: string; product_id: string; seen_at: Date }
  cart_lines: {
    customer_id: string
    sku_id: string
    quantity: number
    selected: Default<boolean>
    added_price_fen: number
    added_at: Date
  }
  coupons: {
    id: string
    name: string
    kind: 'amount_off' | 'percent_off'
    off_fen: Default<number>
    percent_off: Default<number>
    threshold_fen: Default<number>
    threshold_quantity: Default<number>
    scope: 'shop' | 'products' | 'categories'
    scope_ids: Json<string[]>
    total: number
    claimed: Default<number>
    per_customer: number
    claim_from: Date
    claim_until: Date
    valid_days: number | null
    audience: Default<string>
    created_at: Date
    note: Default<string>
    use_from: Date | null
    use_until: Date | null
    budget_fen: number | null
    budget_taken_fen: Default<number>
    payer: Default<DiscountPayer>
    promoter_id: string | null
  }
  coupon_code_batches: {
    id: string
    coupon_id: string
    label: string
    codes: number
    created_at: Date
    ended_at: Date | null
  }
  coupon_codes: { code_hash: Buffer; batch_id: string; held_coupon_id: string | null; claimed_at: Date | null }
  coupon_code_tries: { customer_id: string; since: Date; tries: number }
  promoter_openings: { promoter_id: string; customer_id: string; until: Date }
  audiences: { name: string }
  held_coupons: {
    id: string
    coupon_id: string
    customer_id: string
    ordinal: number
    state: HeldCouponState
    order_id: string | null
    valid_from: Date
    valid_until: Date
    claimed_at: Date
    discount_fen: Default<number>
    graced: Default<boolean>
    reminded_at: Date | null
    given_by: string | null
  }
  orders: {
    id: string
    number: string
    kind: Default<OrderKind>
    customer_id: string
    state: OrderState
    goods_fen: number
    discount_fen: number
    freight_fen: number
    payable_fen: number
    refunded_freight_fen: Default<number>
    address: ColumnType<AddressParts | null, string | null, string | null>
    note: string
    visit_id: string | null
    venue_code_id: Default<string | null>
    entrance: Entrance
    created_at: Date
    pay_before: Date
    paid_at: Date | null
    shipped_at: Date | null
    confirms_at: Date | null
    completed_at: Date | null
    closed_at: Date | null
    close_reason: 'customer' | 'timeout' | 'refund' | 'returned' | null
  }
  order_lines: {
    id: string
    order_id: string
    position: number
    product_id: string
    sku_id: string
    title: string
    spec_text: string
    image_url: string | null
    price_fen: number
    quantity: number
    goods_fen: number
    discount_fen: number
    payable_fen: number
    shipped_quantity: Default<number>
    refunded_quantity: Default<number>
    refunded_fen: Default<number>
    returned_quantity: Default<number>
    offer: ColumnType<OrderedOffer | null, string | null | undefined, never>
  }
  discount_shares: {
    subject_id: string
    funder: 'product_coupon' | 'shop_coupon' | 'points' | 'merchant'
    payer: Default<DiscountPayer>
    fen: number
  }
  order_events: {
    id: Generated<number>
    order_id: string
    transition: string
    from_state: OrderState | null
    to_state: OrderState
    actor: string
    actor_id: string | null
    at: Date
  }
  payments: {
    id: string
    order_id: string
    state: PaymentState
    gateway: 'sandbox' | 'wechat'
    gateway_reference: string | null
    amount_fen: number
    refunded_fen: Default<number>
    created_at: Date
    settled_at: Date | null
    provider_open: Default<boolean>
    asked_at: Default<Date | null>
  }
  ledger_postings: {
    id: Generated<number>
    book: 'money' | 'commission' | 'points' | 'growth_cards'
    cause: string
    cause_id: string
    amount: number
    at: Date
    reverses: Default<number | null>
    reverses_amount: Default<number | null>
    reversed_from: Default<number | null>
    reversed_to: Default<number | null>
  }
  ledger_lines: { posting_id: number; account: string; subject: string; amount: number }
  refunds: {
    id: string
    payment_id: string
    order_id: string
    share: string | null
    amount_fen: number
    state: RefundState
    created_at: Date
    done_at: Date | null
    attempt: Default<number>
    failure: Default<RefundFailure | null>
    accepted_at: Default<Date | null>
    settled_by_hand: Default<string | null>
  }
  presents: {
    id: string
    order_id: string
    giver_id: string
    product_id: string
    sku_id: string
    send_to: SendTo
    parcel_count: number
    occasion: Occasion
    offered_occasion: ColumnType<Pick<OfferedOccasion, 'code' | 'title'> | null, string | null | undefined>
    note: string
    paper: Paper | null
    signature: string | null
    state: PresentState
    in_return_for: string | null
    created_at: Date
    opens_at: Date | null
    opened_at: Date | null
    expires_at: Date | null
    reminded_at: Date | null
    closed_at: Date | null
  }
  present_cards: { token_hash: Buffer; present_id: string; created_at: Date }
  parcels: {
    id: string
    present_id: string
    ordinal: number
    sku_id: string
    state: ParcelState
    amount_fen: number
    discount_fen: number
    recipient_id: string | null
    order_id: string | null
    answered_at: Date | null
    decline_words: Default<string>
    return_reason: ReturnReason | null
    thanks_words: Default<string>
    thanks_sticker: ThanksSticker | null
    thanked_at: Date | null
  }
  present_openings: { present_id: string; customer_id: string; at: Date }
  wishes: {
    token_hash: Buffer
    customer_id: string
    product_id: string
    sku_id: string | null
    nickname: string
    avatar_url: string | null
    created_at: Date
    expires_at: Date
  }
  venue_codes: {
    id: string
    code: string
    product_id: string
    venue: string
    created_at: Date
    ended_at: Date | null
  }
  after_sales: {
    id: string
    order_id: string
    customer_id: string
    type: AfterSaleType
    sub_type: AfterSaleSubType
    reason: AfterSaleReason
    state: AfterSaleState
    open: boolean
    asked_fen: number | null
    refunded_fen: Default<number>
    of_shipped: boolean
    ships_first: Default<boolean>
    freight_by: AfterSaleFault
    pick_up: Default<boolean>
    return_to: ColumnType<AddressParts | null, string | null | undefined, string | null>
    proposal: ColumnType<ProposedAfterSale | null, string | null | undefined, string | null>
    deadline: Date | null
    refused_at: Default<Date | null>
    closed_at: Default<Date | null>
    reopened: Default<boolean>
    applied_at: Date
    ended_at: Default<Date | null>
  }
  after_sale_lines: {
    after_sale_id: string
    order_line_id: string
    application: number
    open: boolean
    quantity: number
    exchange_sku_id: string | null
    taken: Default<number>
    taken_sku_id: Default<string | null>
    received: Default<number | null>
    damaged: Default<number | null>
    received_sku_id: Default<string | null>
    restocked: Default<number>
  }
  after_sale_parcels: {
    after_sale_id: string
    way: 'back' | 'out'
    company: string
    waybill_number: string
    sent_at: Date
    received_at: Default<Date | null>
  }
  after_sale_events: {
    id: string
    after_sale_id: string
    position: number
    step: string
    by_side: AfterSaleActor
    actor_id: string
    state: AfterSaleState
    words: string
    at: Date
  }
  uploads: {
    id: string
    customer_id: string
    kind: UploadKind
    state: 'storing' | 'checking' | 'good' | 'refused' | 'clearing'
    size_bytes: number
    width: number | null
    height: number | null
    duration_ms: number | null
    link_secret: Buffer
    check_reference: Default<string | null>
    submitted_at: Default<Date | null>
    submissions: Default<number>
    unnamed_since: Default<Date | null>
    subject_kind: Default<string | null>
    subject_id: Default<string | null>
    position: Default<number | null>
    created_at: Date
  }
  messages: {
    id: string
    kind: NoticeKind
    customer_id: string
    subject_kind: string
    subject_id: string
    title: string
    text: string
    keywords: ColumnType<FilledKeyword[], string | undefined, string>
    /** What title and text are written from in another language; null: told before it was stored. */
    told: ColumnType<NoticeValues | null, string | undefined, never>
    page: string
    state: 'due' | 'sent' | 'refused'
    consent_taken: Default<boolean>
    created_at: Date
    settled_at: Date | null
    read_at: Date | null
  }
  message_consents: {
    customer_id: string
    kind: NoticeKind
    messages_left: number
    last_answer: ConsentAnswer
    answered_at: Date
    template_id: string | null
  }
  unwanted_notices: { customer_id: string; kind: NoticeKind }
  shipments: {
    id: string
    order_id: string
    company: string
    waybill_number: string
    shipped_at: Date
    address: ColumnType<AddressParts | null, string | null | undefined, never>
    corrected_at: Default<Date | null>
    received_at: Default<Date | null>
  }
  order_notes: {
    id: Generated<number>
    order_id: string
    words: string
    written_by: string | null
    written_at: Date
  }
  order_repricings: {
    order_id: string
    number: number
    from_fen: number
    to_fen: number
    discount_fen: number
    freight_fen: number
    reason: string
    repriced_by: string | null
    repriced_at: Date
  }
  shipping_batches: {
    id: string
    file_name: string
    created_at: Date
    created_by: string | null
    task_id: Default<string | null>
    started_at: Default<Date | null>
  }
  shipping_rows: {
    batch_id: string
    position: number
    given: Json<ShippingRowInput>
    order_id: string | null
    company: string | null
    waybill_number: string | null
    sku_id: string | null
    quantity: number | null
    problem: ShippingProblem | null
    parcel: number | null
    packed_with: boolean
  }
  order_waits: {
    order_id: string
    delayed_until: Default<Date | null>
    delay_reason: Default<string | null>
    delayed_at: Default<Date | null>
    late_told_for: Default<Date | null>
    urged_at: Default<Date | null>
  }
  address_changes: {
    order_id: string
    number: number
    from_address: Json<AddressParts>
    to_address: Json<AddressParts>
    changed_by: string
    changed_at: Date
  }
  shipment_lines: { shipment_id: string; sku_id: string; quantity: number }
  idempotency_keys: {
    owner: string
    key: string
    request_hash: string
    status: number
    response: Json<unknown>
    created_at: Date
  }
  outbox: {
    id: Generated<number>
    system: string
    event: string
    order_id: string | null
    detail: Json<Record<string, unknown>>
    created_at: Date
  }
  tasks: {
    id: string
    kind: string
    asked_by_kind: 'person' | 'machine'
    asked_by: string
    roles: Json<Role[]>
    input: Json<unknown>
    state: Default<TaskState>
    done: Default<number>
    failed: Default<number>
    total: number | null
    has_rows: boolean
    place: ColumnType<unknown, string | undefined, string>
    created_at: Date
    started_at: Default<Date | null>
    ended_at: Default<Date | null>
    stored_as: Default<string | null>
    file_name: Default<string | null>
    file_type: Default<string | null>
    file_bytes: Default<number | null>
    file_expires_at: Default<Date | null>
  }
  task_rows: {
    task_id: string
    position: number
    input: Json<unknown>
    state: Default<TaskRowState>
    code: Default<ErrorCode | RowReason | null>
    message: Default<string | null>
    object_id: Default<string | null>
  }
  task_parts: { task_id: string; number: number; part: Json<unknown> }
  due_work: {
    id: Generated<number>
    kind: string
    subject_id: string
    due_at: Date
    attempts: Default<number>
    last_error: string | null
    claimed_until: Default<Date | null>
    scheduled: Default<number>
    first_failed_at: Default<Date | null>
    dead_at: Default<Date | null>
  }
  promoters: {
    id: string
    customer_id: string
    kind: PromoterKind
    state: PromoterState
    words: Default<string>
    answer: Default<string>
    real_name: Default<string | null>
    asked_at: Date
    joined_at: Date | null
    left_at: Date | null
  }
  promoter_invitations: {
    id: string
    code_hash: Buffer
    label: string
    kind: PromoterKind
    created_at: Date
    created_by: string | null
    expires_at: Date
    accepted_by: string | null
    accepted_at: Date | null
  }
  promoter_materials: {
    id: string
    product_id: string
    words: string
    image_urls: Json<string[]>
    created_at: Date
    created_by: string | null
  }
  promoter_shelves: { promoter_id: string; title: string; changed_at: Date }
  promoter_shelf_goods: { promoter_id: string; product_id: string; position: number }
  promoter_links: {
    code: string
    promoter_id: string
    target: LinkTarget
    product_id: string | null
    coupon_id: string | null
    created_at: Date
  }
  locks: {
    id: string
    customer_id: string
    promoter_id: string
    opened: LockOpening
    began_at: Date
    until: Date
    ended_at: Date | null
    is_current: Default<boolean>
    agency_id: Default<string | null>
  }
  attribution_refusals: { customer_id: string; refused_at: Date }
  plans: {
    id: string
    product_id: string
    kind: PlanKind
    condition: PlanCondition
    rate_ppm: number
    service_ppm: Default<number>
    begins_at: Date
    ends_at: Date | null
    created_at: Date
  }
  commission_terms: {
    order_line_id: string
    order_id: string
    promoter_id: string
    lock_id: string | null
    plan_id: string
    rate_ppm: number
    lock_began_at: Date | null
    lock_until: Date | null
    agreed_at: Date
    agency_id: Default<string | null>
    service_ppm: Default<number>
    share_ppm: Default<number>
    offer_id: Default<string | null>
    supplier_id: Default<string | null>
    offer_ppm: Default<number | null>
  }
  commissions: {
    id: string
    order_line_id: string
    order_id: string
    terms_of: string
    base_fen: number
    amount_fen: number
    reversed_fen: Default<number>
    uncut_fen: Default<number | null>
    ceiling_fen: Default<number | null>
    ceiling_period: Default<CeilingPeriod | null>
    settles_at: Date | null
    created_at: Date
  }
  promoter_news: {
    id: Generated<number>
    promoter_id: string
    kind: CommissionNotice
    title: string
    amount_fen: number
    created_at: Date
  }
  commission_holds: {
    id: string
    order_id: string
    promoter_id: string
    reasons: Json<HoldReason[]>
    state: HoldState
    held_at: Date
    lapses_at: Date
    appeal: Default<string | null>
    appealed_at: Default<Date | null>
    answer: Default<string | null>
    decided_by: Default<string | null>
    ended_at: Default<Date | null>
  }
  withdrawals: {
    id: string
    promoter_id: string
    amount_fen: number
    tax_fen: number
    gateway: 'sandbox' | 'wechat'
    state: WithdrawalState
    failure: WithdrawalFailure | null
    requested_at: Date
    confirm_by: Date | null
    ended_at: Date | null
    account_hash: Default<Buffer | null>
  }
  withdrawal_sums: { state: WithdrawalState; count: number; amount_fen: number; tax_fen: number }
  commission_lines: {
    id: string
    commission_id: string
    /** Of these two, one is given. */
    promoter_id: Default<string | null>
    agency_id: Default<string | null>
    reverses: string | null
    amount_fen: number
    state: CommissionState
    withdrawal_id: Default<string | null>
    agency_payment_id: Default<string | null>
    created_at: Date
    settled_at: Date | null
    paid_at: Date | null
  }
  agencies: {
    id: string
    name: string
    legal_name: string
    entity_code: string
    state: AgencyState
    share_ppm: number
    admitted_at: Date
    ended_at: Date | null
  }
  agency_deposits: {
    id: string
    agency_id: string
    amount_fen: number
    note: string
    recorded_at: Date
    recorded_by: string | null
  }
  agency_invitations: {
    id: string
    agency_id: string
    code_hash: Buffer
    invites: AgencyInvites
    kind: PromoterKind | null
    label: string
    created_at: Date
    expires_at: Date
    accepted_by: string | null
    accepted_at: Date | null
  }
  agency_members: {
    id: string
    agency_id: string
    promoter_id: string
    share_ppm: number | null
    joined_at: Date
    left_at: Date | null
  }
  agency_product_shares: { agency_id: string; product_id: string; share_ppm: number }
  plan_agencies: {
    plan_id: string
    agency_id: string
    product_id: string
    kind: 'targeted' | 'exclusive'
    condition: PlanCondition
    begins_at: Date
    ends_at: Date | null
  }
  limited_prices: {
    id: string
    sku_id: string
    price_fen: number
    starts_at: Date
    ends_at: Date
    quantity: number
    per_person: number
    taken: Default<number>
    created_at: Date
  }
  limited_price_buyers: { limited_price_id: string; customer_id: string; pieces: number; most: number }
  limited_takings: { order_line_id: string; limited_price_id: string; customer_id: string; pieces: number }
  agency_offers: {
    id: string
    agency_id: string
    product_id: string
    rate_ppm: number
    asks_first: boolean
    most_pieces: Default<number | null>
    sold_pieces: Default<number>
    begins_at: Date
    ends_at: Date | null
    paused_at: Date | null
    created_at: Date
  }
  agency_takings: {
    id: string
    offer_id: string
    agency_id: string
    state: TakingState
    asked_at: Date
    began_at: Date | null
    ended_at: Date | null
  }
  agency_rooms: {
    id: string
    agency_id: string
    room: string
    talent: string | null
    begins_at: Date
    ends_at: Date | null
    created_at: Date
  }
  agency_leads: { order_id: string; agency_room_id: string }
  agency_payments: {
    id: string
    agency_id: string
    amount_fen: number
    reference: string
    paid_at: Date
    paid_by: string | null
  }
  invoice_titles: {
    id: string
    customer_id: string
    kind: InvoiceTitleKind
    name: string
    tax_number: string | null
    address: string | null
    phone: string | null
    bank: string | null
    account: string | null
    email: string | null
    is_default: boolean
    updated_at: Date
  }
  invoices: {
    id: string
    order_id: string
    customer_id: string
    state: InvoiceState
    title: Json<InvoiceTitleParts>
    way: Default<'gateway' | 'by_hand' | null>
    amount_fen: Default<number | null>
    lines: ColumnType<FrozenInvoiceLine[] | null, string | null | undefined, string | null>
    seller: ColumnType<InvoiceSeller | null, string | null | undefined, string | null>
    attempt: Default<number>
    number: Default<string | null>
    pdf_url: Default<string | null>
    pdf_stored: Default<boolean>
    failure: Default<InvoiceFailure | null>
    replaces: Default<string | null>
    applied_at: Date
    begun_at: Default<Date | null>
    issued_at: Default<Date | null>
    ended_at: Default<Date | null>
  }
  red_invoices: {
    id: string
    invoice_id: string
    state: RedInvoiceState
    reason: RedInvoiceReason
    amount_fen: number
    lines: Json<FrozenInvoiceLine[]>
    attempt: Default<number>
    number: Default<string | null>
    pdf_url: Default<string | null>
    pdf_stored: Default<boolean>
    failure: Default<InvoiceFailure | null>
    created_at: Date
    issued_at: Default<Date | null>
  }
}
