import type { Static } from 'typebox'
import type * as batch from './batch-schemas'
import type * as packing from './packing-schemas'
import type * as setting from './setting-schemas'

export type ShippingSetting = Static<typeof setting.ShippingSetting>
export type ShippingRowInput = Static<typeof batch.ShippingRowInput>
export type CreateShippingBatch = Static<typeof batch.CreateShippingBatch>
export type ShippingBatch = Static<typeof batch.ShippingBatch>
export type ShippingBatchPage = Static<typeof batch.ShippingBatchPage>
export type ShippingBatchRow = Static<typeof batch.ShippingBatchRow>
export type ShippingBatchRowPage = Static<typeof batch.ShippingBatchRowPage>
export type PackingProposal = Static<typeof packing.PackingProposal>
export type PackingProposalPage = Static<typeof packing.PackingProposalPage>
export type ShipTogether = Static<typeof packing.ShipTogether>
export type PackingSlip = Static<typeof packing.PackingSlip>
export type PackingSlips = Static<typeof packing.PackingSlips>
