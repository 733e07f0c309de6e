import type { AfterSale } from '@haoli/contract'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import type { Steps } from '../hooks/use-steps'
import { afterSaleMessages } from '../messages/after-sale'
import { type Saying, SaySheet } from './say-sheet'
import { WaybillSheet } from './waybill-sheet'

interface Choice {
  words: `case.${'add_proof' | 'correct_waybill' | 'prove' | 'dispute' | 'send_back' | 'reopen' | 'confirm'}`
  press: () => void
  /** It moves the after-sale on. */
  main?: true
}

/** The steps that the buyer may take now: at most two, the one that moves it on last. Withdrawing stands on the page. */
export function CaseBar({ afterSale, steps }: { afterSale: AfterSale; steps: Steps }) {
  const t = useMessages(afterSaleMessages)
  const [saying, setSaying] = useState<Saying | null>(null)
  const [sending, setSending] = useState(false)
  const { id, may, back, state, events } = afterSale
  const can = (step: string) => may.includes(step)
  const buttons: Choice[] = []
  if (can('add_proof')) buttons.push({ words: 'case.add_proof', press: () => setSaying('words') })
  if (state === 'merchant_wait_receipt') buttons.push({ words: 'case.correct_waybill', press: () => setSending(true) })
  if (can('prove')) buttons.push({ words: 'case.prove', press: () => setSaying('proof'), main: true })
  if (can('dispute')) buttons.push({ words: 'case.dispute', press: () => setSaying('dispute'), main: true })
  if (can('send_back')) buttons.push({ words: 'case.send_back', press: () => setSending(true), main: true })
  if (can('reopen')) buttons.push({ words: 'case.reopen', press: () => void steps.take('reopening'), main: true })
  if (can('confirm_replacement')) {
    buttons.push({ words: 'case.confirm', press: () => void steps.take('receipt'), main: true })
  }
  return (
    <>
      {buttons.length > 0 ? (
        <ActionBar>
          {buttons.map(({ words, press, main }) => (
            <Button key={words} grow kind={main ? 'primary' : 'outline'} loading={steps.busy} onClick={press}>
              {t(words)}
            </Button>
          ))}
        </ActionBar>
      ) : null}
      {/* A new one after each step: what was said is not said again. */}
      <SaySheet key={events.length} id={id} saying={saying} steps={steps} onClose={() => setSaying(null)} />
      <WaybillSheet open={sending} back={back} steps={steps} onClose={() => setSending(false)} />
    </>
  )
}
