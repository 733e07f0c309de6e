import { type AfterSaleChoices, afterSaleReasonRules, limits } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatFen } from '@/common/lib/money'
import { formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { openPage, replacePage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { TextArea, TextField } from '@/common/ui/text-field'
import { useAfterSaleChoices, useApply } from '../../api/after-sales'
import { ChooseExchange } from '../../components/choose-exchange'
import { ChooseKind } from '../../components/choose-kind'
import { ChooseLines } from '../../components/choose-lines'
import { ReasonRow } from '../../components/reason-row'
import { RefundPreview } from '../../components/refund-preview'
import { UploadField } from '../../components/upload-field'
import { useApplication } from '../../hooks/use-application'
import { clearDrafts, forgetDraft } from '../../lib/application-draft'
import { goodsPath, paths, type Subject } from '../../lib/paths'
import { applyMessages } from '../../messages/apply'
import { proofMessages } from '../../messages/proof'
import styles from './index.module.scss'
import '../../messages/errors'

const messages = { ...applyMessages, ...proofMessages }

/** Applies for an after-sale of an order (`?order=`) or of a received present (`?present=`). */
export default function ApplyPage() {
  const t = useMessages(messages)
  const { order = '', present = '' } = useRouter().params
  const subject: Subject = present ? { kind: 'parcel', id: present } : { kind: 'order', id: order }
  const query = useAfterSaleChoices(subject)
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  useEffect(clearDrafts, [])
  return (
    <Screen title={t('apply.title')}>
      <View className={styles.page}>
        {query.data ? (
          <Content subject={subject} choices={query.data} />
        ) : query.isError ? (
          <ErrorView error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton kind="rows" count={2} />
        )}
      </View>
    </Screen>
  )
}

function Content({ subject, choices }: { subject: Subject; choices: AfterSaleChoices }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { lines, until, now } = choices
  const open = lines.find(({ openId }) => openId !== null)?.openId
  const isOver = until !== null && Date.parse(until) <= Date.parse(now)
  if (lines.some(({ most }) => most.refund > 0)) return <Form subject={subject} choices={choices} />
  return (
    <Empty
      icon="box"
      title={open ? t('apply.open_one') : t('apply.no_line')}
      {...(isOver && until && { words: t('apply.over', { day: formatLastDay(until, language) }) })}
      action={open ? t('apply.see_open') : t('common.back')}
      onAction={() => (open ? replacePage(paths.afterSale(open)) : openPage(goodsPath(subject)))}
    />
  )
}

function Form({ subject, choices }: { subject: Subject; choices: AfterSaleChoices }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const showError = useShowError()
  const form = useApplication(subject.id, choices.lines)
  const { submit, submitting } = useApply(subject)
  const { wanted, reason, missing, draft, uploads, mostFen, amountFits } = form
  const { files, queue } = uploads
  const uploading = files.some(({ state }) => state === 'sending')
  const isGift = subject.kind === 'parcel'
  const refunds = wanted === 'refund' || wanted === 'return'

  const send = async () => {
    const body = form.application()
    if (!body || missing) return
    if (files.some(({ state }) => state === 'failed')) return toast(t('proof.files_failed'))
    try {
      const applied = await submit(body)
      if (!applied) return
      forgetDraft(subject.id)
      toast(t('apply.sent'), 'success')
      replacePage(paths.afterSale(applied.id))
    } catch (error) {
      showError(error)
      const { code } = toApiError(error)
      if (code === 'upload_unusable' || code === 'not_found') void queue?.lookAtAll()
    }
  }

  return (
    <>
      <ChooseLines lines={choices.lines} form={form} />
      {form.kinds.length > 0 ? <ChooseKind form={form} /> : null}
      {wanted === 'exchange' ? <ChooseExchange form={form} /> : null}
      {wanted ? <ReasonRow form={form} /> : null}
      {wanted === 'price_diff' ? (
        <CellGroup>
          <TextField
            label={t('apply.amount')}
            type="digit"
            value={draft.amount}
            placeholder={t('apply.amount_hint', { price: formatFen(mostFen) })}
            error={draft.amount !== '' && !amountFits && t('apply.amount_wrong', { price: formatFen(mostFen) })}
            onChange={form.enter}
          />
        </CellGroup>
      ) : null}
      {refunds ? <RefundPreview form={form} isGift={isGift} /> : null}
      {wanted ? (
        <View className={styles.card}>
          <TextArea
            label={t('apply.words')}
            placeholder={t('apply.words_hint')}
            value={draft.words}
            maxLength={limits.afterSaleChars}
            counted
            onChange={form.write}
          />
          {queue ? <UploadField files={files} queue={queue} /> : null}
          {missing === 'proof' ? <View className={styles.needed}>{t('apply.proof_needed')}</View> : null}
        </View>
      ) : null}
      {reason && (wanted === 'return' || wanted === 'exchange') ? (
        <View className={styles.note}>{t(`apply.freight_${afterSaleReasonRules[reason].fault}`)}</View>
      ) : null}
      {choices.until ? (
        <View className={styles.note}>{t('apply.until', { day: formatLastDay(choices.until, language) })}</View>
      ) : null}
      <ActionBar>
        <Button grow disabled={uploading || missing !== null} loading={submitting} onClick={() => void send()}>
          {uploading ? t('proof.uploading') : t(missing ? `apply.need_${missing}` : 'apply.send')}
        </Button>
      </ActionBar>
    </>
  )
}
