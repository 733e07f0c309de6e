import type { AgencyInvitation } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { toast } from '@/common/platform/feedback'
import { goBack, openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Empty } from '@/common/ui/empty'
import { useAcceptInvitation } from '../api/invited'
import { agencyPaths } from '../lib/paths'
import { rateWords } from '../lib/percent'
import { invitedMessages } from '../messages/invited'
import styles from './invitation.module.scss'
import { isTold, Refusal, type ToldRefusal } from './refusal'

/** What an invitation is for, the button that accepts it, and what became of that. */
export function Invitation({ invitation, code }: { invitation: AgencyInvitation; code: string }) {
  const t = useMessages(invitedMessages)
  const language = useLanguage()
  const showError = useShowError()
  const { submit, submitting } = useAcceptInvitation()
  const [accepted, setAccepted] = useState(false)
  const [refused, setRefused] = useState<ToldRefusal | null>(null)
  const { invites, agency: name, sharePpm, expiresAt } = invitation
  async function accept() {
    setRefused(null)
    try {
      if (!(await submit({ code }))) return
      toast(t('invited.accepted'))
      setAccepted(true)
    } catch (thrown) {
      const error = toApiError(thrown)
      if (isTold(error.code)) setRefused(error.code)
      else showError(error)
    }
  }
  if (accepted) {
    const [title, action, path] =
      invites === 'promoter'
        ? [t('invited.done_promoter', { name }), t('invited.to_promoter'), promoterPaths.centre]
        : [t('invited.done_acts', { name }), t('invited.to_centre'), agencyPaths.centre]
    return <Empty icon="check" title={title} action={action} onAction={() => void openPage(path)} />
  }
  const words =
    invites === 'promoter' ? t('invited.promoter_words', { rate: rateWords(sharePpm) }) : t(`invited.${invites}_words`)
  return (
    <View className={styles.blocks}>
      <View className={styles.card}>
        <View className={styles.title} {...aria({ role: 'heading' })}>
          {t(`invited.${invites}`, { name })}
        </View>
        <View className={styles.words}>{words}</View>
        <View className={styles.fine}>{t('invited.until', { when: formatMoment(expiresAt, language) })}</View>
      </View>
      {refused ? <Refusal code={refused} /> : null}
      <Button loading={submitting} onClick={() => void accept()}>
        {t('invited.accept')}
      </Button>
      <Button kind="quiet" onClick={() => void goBack()}>
        {t('invited.later')}
      </Button>
    </View>
  )
}
