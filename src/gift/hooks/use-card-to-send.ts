import { type GivenPresent, markParams } from '@haoli/contract'
import { useEffect, useState } from 'react'
import { useSession } from '@/common/api/session'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { formatDay, formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { type ShareCard, shareOrdinarily, sharePrivately } from '@/common/platform/share'
import { useLanguage } from '@/common/stores/preferences'
import { forgetSentCard, useSentCard } from '../api/presents'
import { drawCard } from '../lib/draw-card'
import { waitsForDay } from '../lib/opening-day'
import { sendKindOf } from '../lib/present-headline'
import { datedMessages } from '../messages/dated'
import { presentMessages } from '../messages/present'
import { storyMessages } from '../messages/story'

/** The card of an open present, as it is shared; null until it is made, and once nobody can open it any more. */
export function useCardToSend(present: GivenPresent): ShareCard | null {
  const t = useMessages(presentMessages)
  const story = useMessages(storyMessages)
  const dated = useMessages(datedMessages)
  const language = useLanguage()
  const { id, state, occasion, paper, signature, note, goods } = present
  const open = state === 'open'
  const { data: kept } = useSentCard(id, open)
  const nickname = useSession(({ me }) => me?.nickname)
  const [isPrivate, setPrivate] = useState(false)
  const [picture, setPicture] = useState<string | null>(null)
  const kind = sendKindOf(present)
  const reminder =
    present.expiresAt && (kind === 'remind' || kind === 'remind_all')
      ? story('story.remind_title', { when: formatMoment(present.expiresAt, language, present.createdAt) })
      : null
  const title = reminder ?? t('present.card_title', { name: signature ?? nickname ?? t('present.card_someone') })
  const day = present.opensAt && waitsForDay(present) ? formatDay(present.opensAt, language, present.now) : null
  const openIt = day ? dated('dated.row', { day }) : t('present.card_open')
  // Before its day nobody learns from the card what is in it.
  const shown = day ? null : goods
  const imageUrl = shown?.imageUrl ?? null
  const words = note || (shown?.title ?? '')

  useEffect(() => {
    if (state === 'closed') forgetSentCard(id)
  }, [state, id])

  const activityId = open ? kept?.activityId : null
  useEffect(() => {
    if (!activityId) return
    let here = true
    void sharePrivately(activityId).then((done) => here && setPrivate(done))
    return () => {
      here = false
      setPrivate(false)
      void shareOrdinarily()
    }
  }, [activityId])

  useEffect(() => {
    if (!open) return
    let wanted = true
    void drawCard({ occasion, paper, imageUrl, title, note: words, openIt }).then(
      (drawn) => wanted && setPicture(drawn),
    )
    return () => {
      wanted = false
    }
  }, [open, occasion, paper, imageUrl, words, title, openIt])

  if (!open || !kept) return null
  // Without the giver's id, which other shared cards carry: recipients get to know only the giver's name.
  const path = `${giftPaths.card(kept.token, isPrivate)}&${markParams.channel}=present_card`
  return { title: reminder ?? (note || title), path, ...(picture && { imageUrl: picture }) }
}
