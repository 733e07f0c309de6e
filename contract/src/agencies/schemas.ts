import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import {
  agencyInvites,
  agencyStates,
  commissionParts,
  planConditions,
  promoterKinds,
  takingStates,
} from '../commission/kinds'
import { commissionLimits } from '../commission/limits'
import { CommissionBalance, CommissionLine } from '../commission/schemas'
import {
  Code,
  FenAmount,
  Id,
  Input,
  Nullable,
  OneOf,
  Page,
  PageQuery,
  SomeFen,
  SoughtCode,
  Text,
  Time,
} from '../common/schemas'
import { PersonShown } from '../presents/part-schemas'
import { agencyLimits } from './limits'

const ppm = (least: number, most: number, description: string) =>
  Type.Integer({ minimum: least, maximum: most, description })
const sharePpm = ppm(
  commissionLimits.leastSharePpm,
  1_000_000,
  'what of the rate a promoter gets, in parts per million: 800000 is 80 %; the rest is the agency’s',
)
const offerRate = ppm(
  1,
  commissionLimits.mostPpm,
  'parts per million of what is paid for a line, for the agency that sells it',
)
const count = Type.Integer({ minimum: 0 })
const pieces = Type.Integer({ minimum: 1, maximum: agencyLimits.offeredPieces })
const name = Text('line', { least: 2, most: agencyLimits.nameChars })

export const CreateAgency = Input({
  name,
  legalName: Text('line', { least: 2, most: 60, description: 'of the legal entity' }),
  entityCode: Code({
    minLength: 18,
    maxLength: 18,
    description: 'unified social credit code (GB 32100); its check character is checked',
  }),
  sharePpm: Type.Optional(sharePpm),
  depositFen: Type.Optional(FenAmount),
})
/** An agency as the merchant sees it. */
export const Agency = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    legalName: Type.String(),
    entityCode: Type.String(),
    state: OneOf(agencyStates),
    sharePpm,
    depositFen: Type.Integer({ description: 'the sum of what was deposited and given back' }),
    promoters: count,
    balance: CommissionBalance,
    admittedAt: Time,
    endedAt: Nullable(Time),
  },
  { title: 'Agency' },
)
export const AgencyPage = Page(Agency, { title: 'AgencyPage' })
export const AgencyQuery = Type.Object(
  { ...PageQuery, state: Type.Optional(OneOf(agencyStates)) },
  { additionalProperties: false },
)
export const RecordDeposit = Input({
  amountFen: Type.Integer({ minimum: -100_000_000_00, maximum: 100_000_000_00, description: 'negative: given back' }),
  note: Text('line', { least: 1, most: agencyLimits.noteChars }),
})
export const PayAgency = Input({
  expectedFen: SomeFen,
  reference: Text('line', { least: 1, most: agencyLimits.noteChars, description: 'of the bank transfer' }),
})

/** Whom an agency's operators see: themselves as one. */
export const MyAgency = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    legalName: Type.String(),
    state: OneOf(agencyStates),
    isOwner: Type.Boolean({ description: 'may invite operators' }),
    sharePpm,
    depositFen: Type.Integer(),
    balance: CommissionBalance,
  },
  { title: 'MyAgency' },
)
/** null: the caller acts for no agency. */
export const MaybeMyAgency = Type.Object({ agency: Nullable(MyAgency) }, { title: 'MaybeMyAgency' })
export const SetShare = Input({ sharePpm })
export const SetShareOrNone = Input({ sharePpm: Nullable(sharePpm, { description: 'null: as for all' }) })

export const InviteForAgency = Input({
  invites: OneOf(['operator', 'promoter'] as const),
  kind: Type.Optional(OneOf(promoterKinds, { description: 'of the promoter; absent: customer' })),
  label: Text('line', { least: 1, most: 40 }),
})
/** `code` is in this answer only: the API keeps its hash. */
export const MadeAgencyInvitation = Type.Object(
  {
    id: Type.String(),
    invites: OneOf(agencyInvites),
    code: Type.String(),
    path: Type.String({ description: 'of the mini program, with its query' }),
    url: Type.String(),
    label: Type.String(),
    expiresAt: Time,
  },
  { title: 'MadeAgencyInvitation' },
)
const invitationCode = SoughtCode({ minLength: 1, maxLength: 64 })
export const AgencyInvitationParams = Type.Object({ code: Type.String({ maxLength: 64 }) })
export const AcceptAgencyInvitation = Input({ code: invitationCode })
/** What an invitation is for, for whoever has its code. */
export const AgencyInvitation = Type.Object(
  {
    invites: OneOf(agencyInvites),
    agency: Type.String(),
    sharePpm: Type.Integer({ description: 'what of the rate a promoter gets' }),
    expiresAt: Time,
  },
  { title: 'AgencyInvitation' },
)

/** The promoter has no agency any more. */
export const LeftAgency = Type.Object({ agency: Type.Null() }, { title: 'LeftAgency' })

/** A promoter of an agency as its operators see them: what they sell, never to whom. */
export const AgencyMember = Type.Object(
  {
    id: Type.String(),
    person: PersonShown,
    kind: OneOf(promoterKinds),
    sharePpm: Nullable(Type.Integer(), { description: 'null: as for all' }),
    joinedAt: Time,
    leftAt: Nullable(Time),
    orders: count,
    salesFen: FenAmount,
    agencyFen: Type.Integer({ description: 'what the agency earned by them, less what was taken back' }),
  },
  { title: 'AgencyMember' },
)
export const AgencyMemberPage = Page(AgencyMember, { title: 'AgencyMemberPage' })

/** A product that the agency’s promoters can sell now, and by what. */
export const AgencyGoods = Type.Object(
  {
    product: ProductCard,
    planKind: OneOf(['open', 'targeted', 'exclusive', 'taken'] as const, {
      description: '`taken`: on from another agency',
    }),
    condition: OneOf(planConditions),
    ratePpm: Type.Integer({ description: 'to be shared between promoter and agency' }),
    servicePpm: Type.Integer(),
    sharePpm: Nullable(Type.Integer(), { description: 'said for this product; null: as for all' }),
    supplier: Nullable(Type.String()),
    canOffer: Type.Boolean({ description: 'it may be offered to other agencies, and is not yet' }),
    endsAt: Nullable(Time),
  },
  { title: 'AgencyGoods' },
)
export const AgencyGoodsPage = Page(AgencyGoods, { title: 'AgencyGoodsPage' })
export const AgencyGoodsQuery = Type.Object(
  { ...PageQuery, q: Type.Optional(Text('line', { most: 40 })) },
  { additionalProperties: false },
)

export const CreateOffer = Input({
  productId: Id('prd'),
  ratePpm: offerRate,
  mostPieces: Type.Optional(Nullable(pieces, { description: 'how many others may sell in all; null: any number' })),
  asksFirst: Type.Optional(
    Type.Boolean({ description: 'each agency that wants it is answered; default: it gets it at once' }),
  ),
  beginsAt: Type.Optional(Type.String({ format: 'date-time', description: 'absent: now' })),
  endsAt: Type.Optional(Nullable(Type.String({ format: 'date-time' }), { description: 'null: until it is ended' })),
})
const offerStates = ['planned', 'open', 'paused', 'sold_out', 'ended'] as const
/** Goods that an agency lets others sell, as all agencies see it. */
export const AgencyOffer = Type.Object(
  {
    id: Type.String(),
    agency: Type.Object({ id: Type.String(), name: Type.String() }),
    isMine: Type.Boolean(),
    product: ProductCard,
    ratePpm: offerRate,
    keepsPpm: Nullable(Type.Integer(), { description: 'what the offering agency keeps now; for itself alone' }),
    mostPieces: Nullable(Type.Integer(), { description: 'null: any number' }),
    leftPieces: Nullable(count, { description: 'what is left of them; sales of more earn nothing by the offer' }),
    asksFirst: Type.Boolean(),
    state: OneOf(offerStates),
    beginsAt: Time,
    endsAt: Nullable(Time),
    takenBy: Type.Integer({ minimum: 0, description: 'how many agencies sell it' }),
    soldLately: Type.Integer({ minimum: 0, description: 'orders of the last 30 days by all of them' }),
    taking: Nullable(Type.Object({ id: Type.String(), state: OneOf(takingStates) }), { description: 'the caller’s' }),
  },
  { title: 'AgencyOffer' },
)
export const AgencyOfferPage = Page(AgencyOffer, { title: 'AgencyOfferPage' })
export const PlazaQuery = Type.Object(
  {
    ...PageQuery,
    of: Type.Optional(OneOf(['others', 'mine', 'taken'] as const, { default: 'others' })),
    q: Type.Optional(Text('line', { most: 40 })),
  },
  { additionalProperties: false },
)
/** That an agency wants to sell, or sells, what the caller’s agency offers. */
export const AgencyTaking = Type.Object(
  {
    id: Type.String(),
    offerId: Type.String(),
    title: Type.String({ 'x-shop-text': 'whole' }),
    agency: Type.Object({ id: Type.String(), name: Type.String(), promoters: count }),
    state: OneOf(takingStates),
    askedAt: Time,
    beganAt: Nullable(Time),
    endedAt: Nullable(Time),
    orders: count,
    salesFen: FenAmount,
  },
  { title: 'AgencyTaking' },
)
export const AgencyTakingPage = Page(AgencyTaking, { title: 'AgencyTakingPage' })
export const AgencyTakingQuery = Type.Object(
  { ...PageQuery, state: Type.Optional(OneOf(takingStates)) },
  { additionalProperties: false },
)
export const AnswerTaking = Input({ accept: Type.Boolean() })

/** A line of an agency. It never says whose order it was; `through` names its own promoter, or the agency that sold the goods. */
export const AgencyLine = Type.Object(
  {
    line: CommissionLine,
    part: OneOf(commissionParts),
    through: Type.String(),
  },
  { title: 'AgencyLine' },
)
export const AgencyLinePage = Page(AgencyLine, { title: 'AgencyLinePage' })

export const AgencyPayment = Type.Object(
  { id: Type.String(), amountFen: FenAmount, reference: Type.String(), paidAt: Time },
  { title: 'AgencyPayment' },
)
/** What each month brought, and what the merchant has paid in it. */
export const AgencyStatement = Type.Object(
  {
    months: Type.Array(
      Type.Object({
        month: Type.String({ description: 'in China: 2026-03' }),
        lines: count,
        earnedFen: FenAmount,
        takenBackFen: Type.Integer({ maximum: 0 }),
        netFen: Type.Integer(),
        paidFen: FenAmount,
      }),
    ),
    payments: Type.Array(AgencyPayment, { description: 'the last 24' }),
    balance: CommissionBalance,
  },
  { title: 'AgencyStatement' },
)

const sold = { orders: count, salesFen: FenAmount }
/** The figures by which agencies judge their business with each other. Sales are what was paid for lines that earn. */
export const AgencyFigures = Type.Object(
  {
    promoters: count,
    suppliers: Type.Integer({ minimum: 0, description: 'agencies whose goods this one sells' }),
    goodsTakenOn: count,
    goodsOffered: count,
    partners: Type.Integer({ minimum: 0, description: 'agencies that sell its goods' }),
    recent: Type.Object(
      { ...sold, secondTierFen: FenAmount, secondTierPpm: Type.Integer() },
      {
        description: 'of the last 30 days: its promoters’ sales, and which part is of goods that were taken on',
      },
    ),
    newSalesFen: Type.Integer({
      minimum: 0,
      description: 'sales of the last two months of its goods by other agencies',
    }),
    byKind: Type.Array(Type.Object({ kind: OneOf(promoterKinds), promoters: count, ...sold }), {
      description: 'the same 30 days by kind of promoter',
    }),
    leads: Type.Object(
      { pieces: count, fen: FenAmount },
      {
        description:
          'of the same 30 days: what was paid out of its live rooms and earns nobody a commission, less refunds',
      },
    ),
    now: Time,
  },
  { title: 'AgencyFigures' },
)
