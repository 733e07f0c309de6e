import type { AgencyOffer, AgencyTaking } from '@haoli/contract'
import { useRef, useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { useAnswerTaking, useChangeOffer, useEndTaking, useTakeOffer } from '../api/plaza'
import { plazaMessages } from '../messages/plaza'

export interface PlazaDeeds {
  take: (offer: AgencyOffer) => void
  stop: (offer: AgencyOffer) => void
  pause: (offer: AgencyOffer) => void
  resume: (offer: AgencyOffer) => void
  end: (offer: AgencyOffer) => void
  answer: (taking: AgencyTaking, accept: boolean) => void
  stopThem: (taking: AgencyTaking) => void
}

/** What is done in the plaza; what cannot be undone is asked first. The object stays the same, so that rows stay as they are. */
export function usePlazaDeeds(): PlazaDeeds {
  const t = useMessages(plazaMessages)
  const showError = useShowError()
  const takeOffer = useTakeOffer()
  const endTaking = useEndTaking()
  const answerTaking = useAnswerTaking()
  const { pause, resume, end } = useChangeOffer()

  const sure = (title: string, words: string, yes: string) =>
    confirm({ title, words, yes, no: t('common.cancel'), destructive: true })

  const deeds: { [Name in keyof PlazaDeeds]: (...args: Parameters<PlazaDeeds[Name]>) => Promise<unknown> } = {
    async take({ id }) {
      const taken = await takeOffer({ id })
      if (taken) toast(t(taken.taking?.state === 'active' ? 'plaza.took' : 'plaza.asked_now'))
    },
    async stop({ product, taking }) {
      if (!taking) return
      const title = t('plaza.stop_sure', { title: product.title })
      if (taking.state === 'active' && !(await sure(title, t('plaza.stop_words'), t('plaza.end')))) return
      await endTaking({ id: taking.id })
    },
    pause: ({ id }) => pause({ id }),
    resume: ({ id }) => resume({ id }),
    async end({ id, product }) {
      const title = t('plaza.end_sure', { title: product.title })
      if (await sure(title, t('plaza.end_words'), t('plaza.end'))) await end({ id })
    },
    answer: ({ id }, accept) => answerTaking({ id, accept }),
    async stopThem({ id, agency }) {
      const title = t('plaza.stop_them_sure', { name: agency.name })
      if (await sure(title, t('plaza.stop_words'), t('plaza.end'))) await endTaking({ id })
    },
  }
  const latest = useRef(deeds)
  latest.current = deeds
  const shown = useRef(showError)
  shown.current = showError

  const [stable] = useState<PlazaDeeds>(() => {
    const run = (doing: Promise<unknown>) => void doing.catch((error) => shown.current(error))
    return {
      take: (offer) => run(latest.current.take(offer)),
      stop: (offer) => run(latest.current.stop(offer)),
      pause: (offer) => run(latest.current.pause(offer)),
      resume: (offer) => run(latest.current.resume(offer)),
      end: (offer) => run(latest.current.end(offer)),
      answer: (taking, accept) => run(latest.current.answer(taking, accept)),
      stopThem: (taking) => run(latest.current.stopThem(taking)),
    }
  })
  return stable
}
