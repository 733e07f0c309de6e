import type { MerchantAfterSale } from '@haoli/contract'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Side } from '@/common/ui/side'
import { caseMessages } from '../messages'
import { Answers, useAnswers } from './answers'
import { CaseFacts } from './case-facts'
import { CaseHead } from './case-head'
import { CaseLines } from './case-lines'
import { Conversation } from './conversation'

/** One after-sale with all that is known of it, and what may be answered now. */
export function CaseSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(caseMessages)
  const asked = useOperation<MerchantAfterSale>('getMerchantAfterSale', { params: { id }, enabled: id !== '' })
  const data = asked.data?.id === id ? asked.data : undefined
  const answers = useAnswers()
  const mine = data ? answers(data) : []
  return (
    <Side
      title={t('case.title')}
      open={id !== ''}
      onClose={onClose}
      width={760}
      asked={{ data, error: asked.error, refetch: asked.refetch }}
      footer={data && mine.length > 0 ? <Answers of={data} answers={mine} /> : null}
    >
      {(one) => (
        <>
          <CaseHead of={one} />
          <CaseLines of={one} />
          <CaseFacts of={one} />
          <Conversation events={one.events} />
        </>
      )}
    </Side>
  )
}
