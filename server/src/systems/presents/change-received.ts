import type { ReceivedPresent } from '@haoli/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DueWork } from '../../core/jobs/jobs'
import { customerOf, type Tx } from '../../deps'
import { receivedRow, receivedView } from './received-view'

interface Mine {
  parcelId: string
  recipientId: string
  /** The order that the parcel became. */
  orderId: string
}

/**
 * What a recipient does with a parcel, and how it is afterwards: in one transaction. `not_found` where it is not theirs.
 */
export const changeReceived = (
  app: FastifyInstance,
  request: FastifyRequest,
  parcelId: string,
  change: (tx: Tx, mine: Mine, around: { now: Date; due: DueWork }) => Promise<unknown>,
): Promise<ReceivedPresent> =>
  app.transact(request, async (tx) => {
    const { clock, due } = app.deps
    const [recipientId, now] = [customerOf(request), clock.now()]
    const { orderId } = await receivedRow(tx, parcelId, recipientId)
    await change(tx, { parcelId, recipientId, orderId }, { now, due })
    return receivedView(tx, parcelId, recipientId, now)
  })
