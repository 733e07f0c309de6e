import type { ReceivedPresent } from '@haoli/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { customerOf } from '../../core/actors/request'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { receivedRow, receivedView } from './received-view'

interface Received {
  parcelId: string
  recipientId: string
  /** The order that the parcel became. */
  orderId: string
}

/**
 * Runs a recipient's change of a parcel and answers the parcel afterwards, in one transaction. `not_found` where the
 * parcel is not theirs.
 */
export const changeReceived = (
  app: FastifyInstance,
  request: FastifyRequest,
  parcelId: string,
  change: (tx: Tx, received: Received, context: Context) => Promise<unknown>,
): Promise<ReceivedPresent> =>
  app.transact(request, async (tx) => {
    const [recipientId, context] = [customerOf(request), app.deps.newContext(request.actor)]
    const { orderId } = await receivedRow(tx, parcelId, recipientId)
    await change(tx, { parcelId, recipientId, orderId }, context)
    return receivedView(tx, parcelId, recipientId, context)
  })
