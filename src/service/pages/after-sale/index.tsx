import type { AfterSale } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { ContactRow } from '@/common/blocks/contact'
import { formatFen } from '@/common/lib/money'
import { formatExact } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { InfoRows } from '@/common/ui/info-rows'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useAfterSale } from '../../api/after-sales'
import { CaseBar } from '../../components/case-bar'
import { CaseHead } from '../../components/case-head'
import { CaseLines } from '../../components/case-lines'
import { CaseParcels } from '../../components/case-parcels'
import { CaseStory } from '../../components/case-story'
import { ProposalCard } from '../../components/proposal-card'
import { ReturnCard } from '../../components/return-card'
import { TellMe } from '../../components/tell-me'
import { useSteps } from '../../hooks/use-steps'
import { kindOf } from '../../lib/case-sentence'
import { applyPath, goodsPath, paths } from '../../lib/paths'
import { afterSaleMessages } from '../../messages/after-sale'
import { afterSaleWords } from '../../messages/words'
import styles from './index.module.scss'
import '../../messages/errors'

const messages = { ...afterSaleMessages, ...afterSaleWords }

/** One after-sale (`?id=`): where it stands, what happens next and by when, and everything that was said. */
export default function AfterSalePage() {
  const t = useMessages(messages)
  const { id = '' } = useRouter().params
  const query = useAfterSale(id)
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={t('case.title')}>
      <View className={styles.page}>
        {query.data ? (
          <Content afterSale={query.data} onTimeOver={() => void query.refetch()} />
        ) : query.isError ? (
          <ErrorView error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton kind="rows" count={3} />
        )}
      </View>
    </Screen>
  )
}

function Content({ afterSale, onTimeOver }: { afterSale: AfterSale; onTimeOver: () => void }) {
  const t = useMessages(messages)
  const steps = useSteps(afterSale)
  const [first] = afterSale.lines
  const { id, subject, reason, wantedFen = 0, appliedAt, open, may } = afterSale
  return (
    <>
      <CaseHead afterSale={afterSale} onTimeOver={onTimeOver} />
      <ProposalCard afterSale={afterSale} steps={steps} />
      <ReturnCard afterSale={afterSale} />
      <CaseParcels afterSale={afterSale} />
      <CaseLines lines={afterSale.lines} />
      <InfoRows
        rows={[
          { label: t('case.kind'), value: t(`aftersale.kind_${kindOf(afterSale)}`) },
          { label: t('case.reason'), value: t(`aftersale.reason_${reason}`) },
          ...(wantedFen > 0 ? [{ label: t('case.money'), value: formatFen(wantedFen) }] : []),
          { label: t('case.applied'), value: formatExact(appliedAt) },
          { label: t('case.number'), value: id, copied: true },
        ]}
      />
      <CaseStory events={afterSale.events} />
      <CellGroup>
        <Cell
          icon={subject.kind === 'order' ? 'box' : 'gift'}
          title={t(subject.kind === 'order' ? 'case.goods' : 'case.gift')}
          onClick={() => openPage(goodsPath(subject))}
        />
        {open ? null : <Cell icon="edit" title={t('case.apply_again')} onClick={() => openPage(applyPath(subject))} />}
      </CellGroup>
      <ContactRow
        card={{
          title: first?.title ?? t('case.title'),
          path: paths.afterSale(id),
          ...(first?.imageUrl && { imageUrl: first.imageUrl }),
        }}
      />
      {open ? <TellMe /> : null}
      {may.includes('withdraw') ? (
        <Button kind="quiet" loading={steps.busy} onClick={() => void steps.withdraw()}>
          {t('case.withdraw')}
        </Button>
      ) : null}
      <CaseBar afterSale={afterSale} steps={steps} />
    </>
  )
}
