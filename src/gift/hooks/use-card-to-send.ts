import { type GivenPresent, markParams } from '@haoli/contract'
import { useEffect, useState } from 'react'
import { useSession } from '@/common/api/session'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { type ShareCard, shareOrdinarily, sharePrivately } from '@/common/platform/share'
import { useLanguage } from '@/common/stores/preferences'
import { forgetSentCard, useSentCard } from '../api/presents'
import { drawCard } from '../lib/draw-card'
import { sendKindOf } from '../lib/present-headline'
import { presentMessages } from '../messages/present'
import { storyMessages } from '../messages/story'

/** The card of an open present, as it is shared; null until it is made, and once nobody can open it any more. */
export function useCardToSend(present: GivenPresent): ShareCard | null {
  const t = useMessages(presentMessages)
  const story = useMessages(storyMessages)
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
  const openIt = t('present.card_open')

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
    void drawCard({ occasion, paper, imageUrl: goods.imageUrl, title, note: note || goods.title, openIt }).then(
      (drawn) => wanted && setPicture(drawn),
    )
    return () => {
      wanted = false
    }
  }, [open, occasion, paper, goods.imageUrl, goods.title, note, title, openIt])

  if (!open || !kept) return null
  // Without the giver's id, which other shared cards carry: recipients get to know only the giver's name.
  const path = `${giftPaths.card(kept.token, isPrivate)}&${markParams.channel}=present_card`
  return { title: reminder ?? (note || title), path, ...(picture && { imageUrl: picture }) }
}
