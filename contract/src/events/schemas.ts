import { type TProperties, Type } from 'typebox'
import { Id, Input, Nullable, OneOf, Quantity } from '../common/schemas'
import { errorCodePattern } from '../errors/is-error-code'
import { type EventKind, eventKinds, openedThings } from './kinds'
import { eventLimits } from './limits'

const sent = {
  id: Type.String({
    pattern: '^[A-Za-z0-9_-]{8,64}$',
    description: 'random, made by the client: an event that is sent again counts once',
  }),
  ageMs: Type.Integer({
    minimum: 0,
    description: 'how long ago it was when the batch is sent, so that the phone’s clock does not matter',
  }),
  visitId: Type.Optional(
    Nullable(Id('vst'), { description: 'read for its entrance and for marks that name no person, and not stored' }),
  ),
}
const event = <Kind extends EventKind, Properties extends TProperties>(kind: Kind, properties: Properties) =>
  Input({ kind: Type.Literal(kind), ...sent, ...properties })

const productId = Id('prd')
const about = { productId: Type.Optional(productId) }

/** No event has a text that somebody typed, or anything that tells one shopper from another. */
export const ClientEvent = Type.Union(
  [
    event('seen', { productId }),
    event('searched', { found: Type.Boolean() }),
    event('opened', { what: OneOf(openedThings), ...about }),
    event('added', { productId, quantity: Quantity }),
    event('began_to_pay', {}),
    event('paid', {}),
    event('gave', about),
    event('claimed', about),
    event('shared', about),
    event('failed', { code: Type.String({ pattern: errorCodePattern, description: 'of the error that was shown' }) }),
  ],
  { title: 'ClientEvent' },
)

/** Of a newer client: it is not counted, and does not keep the rest of its batch from being counted. */
const UnknownEvent = Type.Object({
  kind: Type.String({ 'x-text': 'exact', maxLength: 64, not: { enum: [...eventKinds] } }),
  id: sent.id,
  ageMs: sent.ageMs,
})

export const SendEvents = Input({
  events: Type.Array(Type.Union([ClientEvent, UnknownEvent]), {
    minItems: 1,
    maxItems: eventLimits.eventsPerBatch,
  }),
})

export const CountedEvents = Type.Object(
  {
    counted: Type.Integer({
      minimum: 0,
      description: 'the others were counted before, are too old, about unknown products or of unknown kinds',
    }),
  },
  { title: 'CountedEvents' },
)
