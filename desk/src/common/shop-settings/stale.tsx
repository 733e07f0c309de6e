import { Button } from 'antd'
import { Dialog } from '@/common/ui/dialog'
import { DifferenceList } from '../diff/difference-list'
import { differences } from '../diff/differences'
import { shopTime } from '../lib/time'
import { useMessages } from '../messages'
import { settingMessages } from './messages'
import { useSayings } from './say-value'
import type { EditedSetting } from './use-setting'

interface StaleProps {
  edited: EditedSetting
  onKeepMine: () => void
}

/** Somebody else saved meanwhile: both values, member by member, and the choice between them. */
export function Stale({ edited, onKeepMine }: StaleProps) {
  const t = useMessages(settingMessages)
  const { setting, value, stale, closeStale, discard } = edited
  const sayings = useSayings(setting?.key ?? '')
  if (!setting) return null
  const newest = [setting.inForce, ...setting.planned].reduce(
    (last, one) => (one && one.version > (last?.version ?? 0) ? one : last),
    null,
  )
  const theirs = newest?.value ?? setting.value
  return (
    <Dialog
      open={stale}
      width={760}
      title={t('setting.stale_title')}
      onCancel={closeStale}
      footer={[
        <Button key="theirs" onClick={discard}>
          {t('setting.take_theirs')}
        </Button>,
        <Button key="mine" type="primary" danger onClick={onKeepMine}>
          {t('setting.keep_mine')}
        </Button>,
      ]}
    >
      {newest ? (
        <p>
          {t('setting.stale_words', {
            who: newest.changedByName ?? newest.changedBy,
            at: shopTime(newest.changedAt),
            n: newest.version,
          })}
        </p>
      ) : null}
      <DifferenceList
        differences={differences(theirs, value)}
        titleOf={sayings.title}
        sayValue={sayings.say}
        before={t('setting.stale_theirs')}
        after={t('setting.stale_mine')}
      />
    </Dialog>
  )
}
