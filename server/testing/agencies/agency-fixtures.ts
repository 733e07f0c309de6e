import type {
  Agency,
  AgencyFigures,
  AgencyLinePage,
  AgencyOffer,
  MadeAgencyInvitation,
  MaybeMyAgency,
  MyAgency,
} from '@haoli/contract'
import type { TestApp } from '..'
import { type Friend, friend } from '../presents/present-fixtures'
import { merchantPost, promoter, type TestPromoter } from '../promoters/promoter-fixtures'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
let entities = 0
/** A unified social credit code that no other agency of the tests has. */
function newEntityCode(): string {
  const base = `91330100MA${String(entities++).padStart(7, '0')}`
  let weight = 1
  let sum = 0
  for (const character of base) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return `${base}${alphabet[(31 - (sum % 31)) % 31]}`
}

export const wantedAgency = (name: string, more: object = {}) => ({
  name,
  legalName: `${name}有限公司`,
  entityCode: newEntityCode(),
  ...more,
})

/** An agency that the merchant has admitted, with the person who owns it (`by`, or somebody new) and what they do. Its promoters get 80 %. */
export async function agency(shop: TestApp, name: string, by?: Friend) {
  const { body: admitted } = await merchantPost<Agency>(shop, 'agencies', wantedAgency(name))
  const owner = by ?? (await friend(shop, `phone-of-${name}`))
  const { body: made } = await merchantPost<MadeAgencyInvitation>(shop, `agencies/${admitted.id}/invitations`)
  const accepted = await owner.post('/v1/me/agency-invitation', { code: made.code })
  if (accepted.status !== 200) throw new Error(`${name} has no owner: ${JSON.stringify(accepted.body)}`)
  const invite = async (wanted: object = { invites: 'promoter', label: '新推客' }) =>
    (await owner.post<MadeAgencyInvitation>('/v1/agency/invitations', wanted)).body
  return {
    ...owner,
    agencyId: admitted.id,
    invite,
    async me(): Promise<MyAgency> {
      const { body } = await owner.get<MaybeMyAgency>('/v1/me/agency')
      if (!body.agency) throw new Error(`${name} is gone`)
      return body.agency
    },
    /** A promoter of this agency. */
    async promoter(phone: string): Promise<TestPromoter> {
      const who = await promoter(shop, phone)
      const { status, body } = await who.post('/v1/me/agency-invitation', { code: (await invite()).code })
      if (status !== 200) throw new Error(`${phone} cannot join ${name}: ${JSON.stringify(body)}`)
      return who
    },
    lines: async () => (await owner.get<AgencyLinePage>('/v1/agency/commissions')).body.items,
    figures: async () => (await owner.get<AgencyFigures>('/v1/agency/figures')).body,
    offer: async (productId: string, ratePpm: number, more: object = {}) =>
      owner.post<AgencyOffer>('/v1/agency/offers', { productId, ratePpm, ...more }),
    take: (offerId: string) => owner.post<AgencyOffer>(`/v1/agency/offers/${offerId}/takings`),
  }
}
export type TestAgency = Awaited<ReturnType<typeof agency>>
