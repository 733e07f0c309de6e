import type { Static } from 'typebox'
import type * as room from './room-schemas'
import type * as schema from './schemas'

export type CreateAgency = Static<typeof schema.CreateAgency>
export type Agency = Static<typeof schema.Agency>
export type AgencyPage = Static<typeof schema.AgencyPage>
export type RecordDeposit = Static<typeof schema.RecordDeposit>
export type PayAgency = Static<typeof schema.PayAgency>
export type MyAgency = Static<typeof schema.MyAgency>
export type MaybeMyAgency = Static<typeof schema.MaybeMyAgency>
export type SetShare = Static<typeof schema.SetShare>
export type SetShareOrNone = Static<typeof schema.SetShareOrNone>
export type InviteForAgency = Static<typeof schema.InviteForAgency>
export type MadeAgencyInvitation = Static<typeof schema.MadeAgencyInvitation>
export type AcceptAgencyInvitation = Static<typeof schema.AcceptAgencyInvitation>
export type AgencyInvitation = Static<typeof schema.AgencyInvitation>
export type LeftAgency = Static<typeof schema.LeftAgency>
export type AgencyMember = Static<typeof schema.AgencyMember>
export type AgencyMemberPage = Static<typeof schema.AgencyMemberPage>
export type AgencyGoods = Static<typeof schema.AgencyGoods>
export type AgencyGoodsPage = Static<typeof schema.AgencyGoodsPage>
export type CreateOffer = Static<typeof schema.CreateOffer>
export type AgencyOffer = Static<typeof schema.AgencyOffer>
export type AgencyOfferPage = Static<typeof schema.AgencyOfferPage>
export type AgencyTaking = Static<typeof schema.AgencyTaking>
export type AgencyTakingPage = Static<typeof schema.AgencyTakingPage>
export type AnswerTaking = Static<typeof schema.AnswerTaking>
export type AgencyLine = Static<typeof schema.AgencyLine>
export type AgencyLinePage = Static<typeof schema.AgencyLinePage>
export type AgencyPayment = Static<typeof schema.AgencyPayment>
export type AgencyStatement = Static<typeof schema.AgencyStatement>
export type CreateAgencyRoom = Static<typeof room.CreateAgencyRoom>
export type AgencyRoom = Static<typeof room.AgencyRoom>
export type AgencyRoomPage = Static<typeof room.AgencyRoomPage>
export type AgencyLead = Static<typeof room.AgencyLead>
export type AgencyLeadPage = Static<typeof room.AgencyLeadPage>
export type AgencyFigures = Static<typeof schema.AgencyFigures>
