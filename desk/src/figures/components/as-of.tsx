import { Typography } from 'antd'
import { shopTime } from '@/common/lib/time'
import { useWords } from '../lib/words'

/** Until when what is shown is counted. */
export function AsOf({ at }: { at: string | null | undefined }) {
  const { t } = useWords()
  if (at === undefined) return null
  return (
    <Typography.Text type="secondary">
      {at === null ? t('figures.not_yet') : t('figures.as_of', { at: shopTime(at) })}
    </Typography.Text>
  )
}
