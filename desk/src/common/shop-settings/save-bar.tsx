import { Alert, Button, Segmented, Space } from 'antd'
import { useState } from 'react'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { momentOf, wallOf } from '../form/times'
import { useMessages } from '../messages'
import { settingMessages } from './messages'
import { Stale } from './stale'
import type { EditedSetting } from './use-setting'

/** From when the draft holds, and the button that saves it; stays in sight below the form. */
export function SaveBar({ edited }: { edited: EditedSetting }) {
  const t = useMessages(settingMessages)
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [from, setFrom] = useState('')
  if (!edited.mayChange) return <Alert type="info" showIcon title={t('setting.read_only')} />
  const isReady = edited.isChanged && (when === 'now' || from !== '')
  const save = (options?: { over: boolean }) => {
    void edited.save(when === 'later' ? from : null, options).then(
      (sent) => sent && setWhen('now'),
      () => undefined,
    )
  }
  return (
    <div className="save-bar">
      {edited.fault ? <Alert type="error" showIcon title={t('setting.fault', { what: edited.fault.message })} /> : null}
      <Space wrap>
        <span>{t('setting.effective')}</span>
        <Segmented
          aria-label={t('setting.effective')}
          value={when}
          onChange={setWhen}
          options={[
            { value: 'now', label: t('setting.at_once') },
            { value: 'later', label: t('setting.later') },
          ]}
        />
        {when === 'later' ? (
          <ShopDatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            aria-label={t('setting.effective')}
            value={wallOf(from) ?? null}
            onChange={(wall) => setFrom(wall ? momentOf(wall.second(0)) : '')}
          />
        ) : null}
        <Button type="primary" disabled={!isReady} loading={edited.saving} onClick={() => save()}>
          {t(when === 'now' ? 'setting.save_now' : 'setting.save_later')}
        </Button>
        <Button disabled={!edited.isChanged} onClick={edited.discard}>
          {t('setting.discard')}
        </Button>
      </Space>
      <Stale edited={edited} onKeepMine={() => save({ over: true })} />
    </div>
  )
}
