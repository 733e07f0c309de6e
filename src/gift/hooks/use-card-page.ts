import type { PresentCard } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useAskForMessages } from '@/common/api/message-consents'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { intentKeys } from '@/common/lib/intent-keys'
import { useErrorWords, useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { forgetPickedAddress } from '@/common/stores/checkout-address'
import { forgetOpened, rememberOpened, useOpenedPresent } from '@/common/stores/opened-present'
import { cardKey, claimCard, declineCard, openCard, usePresentCard } from '../api/cards'
import { receivedChanged } from '../api/received-presents'
import { sceneOf } from '../lib/standing'
import { cardMessages } from '../messages/card'

/** Everything that the card's page shows and does. An answer that is lost on the way is given once all the same. */
export function useCardPage(token: string) {
  const t = useMessages(cardMessages)
  const errorWords = useErrorWords()
  const client = useQueryClient()
  const query = usePresentCard(token)
  const card = query.data
  const kept = useOpenedPresent(({ opened }) => opened?.token === token)
  const [opened, setOpened] = useState(kept)
  const [leaving, setLeaving] = useState(false)
  const [busy, setBusy] = useState<'open' | 'claim' | 'decline' | null>(null)
  const [chosenSku, chooseSku] = useState<string | null>(null)
  const [keys] = useState(intentKeys)
  const running = useRef(false)
  const scene = card && sceneOf(card, opened)
  const askForMessages = useAskForMessages('receiving', scene === 'claim')

  const show = (now: PresentCard) => client.setQueryData(cardKey(token), now)
  const lookAgain = () => client.invalidateQueries({ queryKey: cardKey(token) })

  // Whoever took it, however it ended: there is nothing left to come back to.
  useEffect(() => {
    if (scene && scene !== 'envelope' && scene !== 'claim') forgetOpened(token)
  }, [scene, token])

  async function once(what: NonNullable<typeof busy>, work: () => Promise<void>) {
    if (running.current) return
    running.current = true
    setBusy(what)
    try {
      await work()
    } catch (error) {
      const { code, retryable } = toApiError(error)
      if (!retryable) keys.settle()
      toast(errorWords(code))
      void lookAgain()
    } finally {
      running.current = false
      setBusy(null)
    }
  }

  const open = () =>
    once('open', async () => {
      const now = await openCard(token)
      show(now)
      setOpened(true)
      if (now.you !== 'open') return
      setLeaving(true)
      rememberOpened({ token, giver: now.giver.nickname, expiresAt: now.expiresAt })
    })

  async function claim(addressId: string | undefined) {
    if (!addressId) return toast(t('unwrap.need_address'))
    const sure = await confirm({
      title: t('unwrap.claim_title'),
      words: t('unwrap.accept_question'),
      yes: t('unwrap.accept_yes'),
      no: t('unwrap.accept_no'),
    })
    if (!sure) return
    await once('claim', async () => {
      const wanted = { addressId, ...(chosenSku && { skuId: chosenSku }) }
      const claimed = claimCard(token, wanted, keys.keyFor(JSON.stringify(wanted)))
      // Beside the claim, which others may be quicker with: it waits for nobody's answer.
      const asked = askForMessages(token)
      const received = await claimed
      keys.settle()
      forgetOpened(token)
      forgetPickedAddress()
      receivedChanged(client, received)
      void lookAgain()
      await asked
      toast(t('unwrap.accepted'), 'success')
      await Taro.redirectTo({ url: giftPaths.receivedPresent(received.id) })
    })
  }

  const decline = (words: string) =>
    once('decline', async () => {
      const answer = words.trim() === '' ? {} : { words: words.trim() }
      show(await declineCard(token, answer, keys.keyFor(`decline ${JSON.stringify(answer)}`)))
      keys.settle()
      forgetOpened(token)
    })

  return { card, query, scene, busy, leaving, open, claim, decline, chosenSku, chooseSku, lookAgain }
}
