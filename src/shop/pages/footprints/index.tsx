import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { rowChunks } from '@/common/blocks/product-row'
import { useErrorWords, useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useClearFootprints, useFootprints } from '../../api/footprints'
import { FootprintPage } from '../../components/kept/footprint-page'
import { keptMessages } from '../../messages/kept'
import styles from './index.module.scss'

export default function FootprintsPage() {
  const t = useMessages(keptMessages)
  const errorWords = useErrorWords()
  const list = useFootprints()
  const clear = useClearFootprints()
  const [editing, setEditing] = useState(false)
  usePullDownRefresh(() => void list.refetch().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(list.more)

  const clearAll = async () => {
    const sure = await confirm({
      title: t('kept.clear_question'),
      words: t('kept.clear_words'),
      yes: t('common.clear'),
      no: t('common.cancel'),
      destructive: true,
    })
    if (!sure) return
    clear.mutate(undefined, {
      onSuccess: () => setEditing(false),
      onError: (error) => toast(errorWords(toApiError(error).code)),
    })
  }

  return (
    <Screen title={t('kept.footprints')}>
      <View className={styles.body}>
        {list.isPending ? <Skeleton kind="rows" /> : null}
        {list.isError && !list.data ? <ErrorView error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isSuccess && list.items.length === 0 ? (
          <Empty
            icon="clock"
            title={t('kept.no_footprints')}
            words={t('kept.no_footprints_words')}
            action={t('kept.browse')}
            onAction={() => void Taro.switchTab({ url: '/tabs/home/index' })}
          />
        ) : null}
        {list.items.length > 0 ? (
          <View>
            <View className={styles.tools}>
              {editing ? (
                <Button small kind="quiet" loading={clear.isPending} onClick={() => void clearAll()}>
                  {t('kept.clear')}
                </Button>
              ) : null}
              <Button small kind="quiet" onClick={() => setEditing(!editing)}>
                {t(editing ? 'common.done' : 'common.edit')}
              </Button>
            </View>
            <EndlessList list={list} {...rowChunks}>
              {(rows, before) => <FootprintPage footprints={rows} before={before} editing={editing} />}
            </EndlessList>
          </View>
        ) : null}
      </View>
    </Screen>
  )
}
