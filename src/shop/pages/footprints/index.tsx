import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useListAct } from '@/common/blocks/product-grid/use-list-act'
import { rowChunks } from '@/common/blocks/product-row'
import { useMessages } from '@/common/messages'
import { confirm } from '@/common/platform/feedback'
import { openTab } from '@/common/platform/pages'
import { Button } from '@/common/ui/button'
import { Screen } from '@/common/ui/screen'
import { useDeleteFootprints, useFootprints } from '../../api/footprints'
import { FootprintPage } from '../../components/kept/footprint-page'
import { keptMessages } from '../../messages/kept'
import styles from './index.module.scss'

export default function FootprintsPage() {
  const t = useMessages(keptMessages)
  const showError = useShowError()
  const list = useFootprints()
  const clear = useDeleteFootprints()
  const [editing, setEditing] = useState(false)
  const { act, sheet } = useListAct()

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
      onError: showError,
    })
  }

  return (
    <Screen title={t('kept.footprints')}>
      <View className={styles.body}>
        <PageList
          list={list}
          empty={{
            icon: 'clock',
            title: t('kept.no_footprints'),
            words: t('kept.no_footprints_words'),
            action: t('kept.browse'),
            onAction: () => openTab('home'),
          }}
          suggests
        >
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
              {(rows, before) => <FootprintPage footprints={rows} before={before} editing={editing} onAdd={act} />}
            </EndlessList>
          </View>
        </PageList>
        {sheet}
      </View>
    </Screen>
  )
}
