import type { AfterSale } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Button } from '@/common/ui/button'
import type { Steps } from '../hooks/use-steps'
import { kindOf } from '../lib/case-sentence'
import { afterSaleMessages } from '../messages/after-sale'
import { afterSaleWords } from '../messages/words'
import styles from './proposal-card.module.scss'

const messages = { ...afterSaleMessages, ...afterSaleWords }

/** What the merchant proposes, with the buyer's answers. Proof that is asked for is added by the bar of the page. */
export function ProposalCard({ afterSale, steps }: { afterSale: AfterSale; steps: Steps }) {
  const t = useMessages(messages)
  const { proposal, state, may, events } = afterSale
  if (!proposal) return null
  const kind = t(`aftersale.kind_${kindOf(proposal)}`)
  const title =
    proposal.kind !== 'change'
      ? t(`case.proposal_${proposal.kind}`)
      : state === 'user_wait_handle'
        ? t('case.proposal_apply', { kind })
        : proposal.fen
          ? t('case.proposal_price', { kind, price: formatFen(proposal.fen) })
          : t('case.proposal_change', { kind })
  const words = events.at(-1)?.words
  const consents = may.some((step) => step.startsWith('consent_'))
  const declines = may.includes('decline')
  return (
    <View className={styles.card}>
      <View className={styles.label}>{t('case.proposal')}</View>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {title}
      </View>
      {words ? <View className={styles.words}>{t('common.said', { words })}</View> : null}
      {consents || declines ? (
        <View className={styles.buttons}>
          {declines ? (
            <Button grow kind="outline" loading={steps.busy} onClick={() => void steps.take('objection')}>
              {t('case.decline')}
            </Button>
          ) : null}
          {consents ? (
            <Button grow loading={steps.busy} onClick={() => void steps.take('consent')}>
              {t(may.includes('consent_cancel') ? 'case.consent_cancel' : 'case.consent')}
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  )
}
