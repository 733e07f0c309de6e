import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IssuedCard } from '@haoli/contract'
import { readSetting } from '../../core/settings/read-setting'
import type { Context } from '../../core/system/system'
import type { Db, Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { notFound, Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import { isOpen } from './card-view-state'
import { lockPresent } from './present-rows'
import { presentSetting } from './present-setting'

/** Bounds the tokens that open one present, each for ever. It is a card for each parcel of the largest present. */
export const mostCards = 50

/**
 * Issues a card with a token of 128 random bits, which is returned only here. Only its hash is stored, so a copy of the
 * database does not let anybody claim a present. Earlier cards stay valid: they were sent to somebody.
 */
export async function issueCard(
  tx: Tx,
  { presentId, giverId }: { presentId: string; giverId: string },
  { now }: Pick<Context, 'now'>,
): Promise<Omit<IssuedCard, 'privateMessage'>> {
  const { present } = await lockPresent(tx, presentId, giverId)
  if (present.expires_at === null || !isOpen({ present, now })) {
    throw new Problem('present_state_conflict', `a present that is ${present.state} cannot be shared`)
  }
  const { cards } = await tx
    .selectFrom('present_cards')
    .select((eb) => eb.fn.countAll<number>().as('cards'))
    .where('present_id', '=', presentId)
    .executeTakeFirstOrThrow()
  if (cards >= mostCards) {
    throw new Problem('card_limit_reached', `a present has at most ${mostCards} cards; the earlier ones stay valid`)
  }
  const token = randomBytes(16).toString('base64url')
  await tx
    .insertInto('present_cards')
    .values({ token_hash: hashToken(token), present_id: presentId, created_at: now })
    .execute()
  return { token, expiresAt: present.expires_at.toISOString() }
}

/** For a card that cannot be passed on. Called after the card is committed, so that no row is locked. */
export async function privateMessageOf({ messages }: Context['gateways']): Promise<IssuedCard['privateMessage']> {
  const activityId = await messages.newActivity()
  return activityId === null ? null : { activityId }
}

/**
 * Answers the id of a card's present. The same `not_found` for an unknown token, a malformed one, and one whose present
 * closed longer ago than the shop keeps cards.
 */
export async function presentOfCard(db: Db, token: string, now: Date): Promise<string> {
  const hash = hashToken(token)
  const card = await db
    .selectFrom('present_cards')
    .innerJoin('presents', 'presents.id', 'present_cards.present_id')
    .select(['token_hash', 'present_id', 'closed_at'])
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  // The index lookup does not take constant time; this comparison does.
  if (!card || !timingSafeEqual(card.token_hash, hash)) throw notFound('card')
  if (card.closed_at !== null) {
    const { cardRetentionDays } = await readSetting(db, presentSetting, now)
    if (card.closed_at.getTime() + cardRetentionDays * dayMs <= now.getTime()) throw notFound('card')
  }
  return card.present_id
}
