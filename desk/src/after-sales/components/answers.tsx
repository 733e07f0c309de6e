import type { MerchantAfterSale } from '@haoli/contract'
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { type Answer, answersOf } from '../lib/answers-of'
import { answerMessages } from '../messages'
import { AnswerForm } from './answer-form'

/** The answers that this person may give now. */
export function useAnswers(): (one: MerchantAfterSale) => Answer[] {
  const may = useMay()
  return (one) =>
    answersOf(one).filter(({ by }) =>
      by === 'owner' ? may() : by === 'shipping' ? may('operations', 'service') : may('service'),
    )
}

/** A button for each answer that is possible now and that this person may give. */
export function Answers({ of: one, answers: mine }: { of: MerchantAfterSale; answers: readonly Answer[] }) {
  const t = useMessages(answerMessages)
  const [chosen, setChosen] = useState<Answer | null>(null)
  const labelOf = ({ name }: Answer) =>
    name === 'agree_refund' && one.wantedFen
      ? `${t('answer.agree_refund')} ¥${yuan(one.wantedFen)}`
      : t(`answer.${name}`)
  return (
    <>
      <Flex gap={8} wrap>
        {mine.map((answer, index) => (
          <Button
            key={answer.name}
            type={index === 0 && !answer.danger && answer.name !== 'words' ? 'primary' : 'default'}
            danger={answer.danger ?? false}
            onClick={() => setChosen(answer)}
          >
            {labelOf(answer)}
          </Button>
        ))}
      </Flex>
      {chosen ? (
        <AnswerForm
          key={chosen.name}
          of={one}
          answer={chosen}
          title={labelOf(chosen)}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  )
}
