import type { PresentCard } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { track } from '@/common/api/events'
import { keepAnswer } from '@/common/api/keep-answer'
import { useAskForMessages } from '@/common/api/message-consents'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { useMessages } from '@/common/messages'
import { confirm } from '@/common/platform/feedback'
import { replacePage } from '@/common/platform/pages'
import { forgetPickedAddress } from '@/common/stores/checkout-address'
import { cardQueryKey, openCard, useCardByToken, useClaimCard, useDeclineCard } from '../api/cards'
import { receivedChanged } from '../api/received-presents'
import { pollCardEveryMs, sceneOf } from '../lib/card-scene'
import { forgetOpened, rememberOpened, useOpenedPresent } from '../lib/opened-present'
import { cardMessages } from '../messages/card'

/** State and commands of the card page. */
export function useCardPage(token: string) {
  const t = useMessages(cardMessages)
  const showError = useShowError()
  const client = useQueryClient()
  const query = useCardByToken(token, pollCardEveryMs)
  const card = query.data
  const kept = useOpenedPresent(({ opened }) => opened?.token === token)
  const [opened, setOpened] = useState(kept)
  const [leaving, setLeaving] = useState(false)
  const { run, busy } = useOneAtATime<'open' | 'claim' | 'decline'>()
  const [chosenSku, chooseSku] = useState<string | null>(null)
  const { submit: claimParcel } = useClaimCard(token)
  const { submit: declineParcel } = useDeclineCard(token)
  const scene = card && sceneOf(card, opened)
  const askForMessages = useAskForMessages('receiving', scene === 'claim')

  const show = (now: PresentCard) => keepAnswer(client, cardQueryKey(token), now)
  const refetch = () => client.invalidateQueries({ queryKey: cardQueryKey(token) })

  // The present has ended for this user: the reminder on the gifts tab goes.
  useEffect(() => {
    if (scene && scene !== 'envelope' && scene !== 'claim') forgetOpened(token)
  }, [scene, token])

  const once = (what: NonNullable<typeof busy>, work: () => Promise<void>) =>
    run(what, async () => {
      try {
        await work()
      } catch (error) {
        showError(error)
        void refetch()
      }
    })

  const open = () =>
    once('open', async () => {
      const now = await openCard(token)
      show(now)
      setOpened(true)
      track({ kind: 'opened', what: 'card', productId: now.goods.productId })
      if (now.you !== 'open') return
      setLeaving(true)
      rememberOpened({ token, giver: now.giver.nickname, expiresAt: now.expiresAt })
    })

  async function claim(addressId: string | undefined) {
    if (!addressId) return
    const sure = await confirm({
      title: t('unwrap.claim_title'),
      words: t('unwrap.accept_question'),
      yes: t('unwrap.accept_yes'),
      no: t('unwrap.accept_no'),
    })
    if (!sure) return
    await once('claim', async () => {
      const claimed = claimParcel({ addressId, ...(chosenSku && { skuId: chosenSku }) })
      // The claim is sent first, because others may be quicker; WeChat's question is asked meanwhile, within the tap.
      const asked = askForMessages(token)
      const received = await claimed
      if (!received) return
      track({ kind: 'claimed', productId: received.goods.productId })
      forgetOpened(token)
      forgetPickedAddress()
      receivedChanged(client, received)
      void refetch()
      await asked
      await replacePage(giftPaths.justAccepted(received.id))
    })
  }

  const decline = (words: string) =>
    once('decline', async () => {
      const declined = await declineParcel(words.trim() === '' ? {} : { words: words.trim() })
      if (!declined) return
      show(declined)
      forgetOpened(token)
    })

  return { token, card, query, scene, busy, leaving, open, claim, decline, chosenSku, chooseSku, refetch }
}
