import { View } from '@tarojs/components'
import { usePromiseWords } from '@/common/blocks/delivery-words/use-promise-words'
import { trackingMessages } from '@/common/blocks/timeline/messages'
import { useEventWords } from '@/common/blocks/timeline/use-event-words'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Bone } from '@/common/ui/skeleton'
import { useTracking } from '../api/orders'
import { paths } from '../lib/paths'

/** The latest tracking event of the order, or when it ships, with a link to all. After an error only the link is shown. */
export function ParcelSummary({ orderId, now }: { orderId: string; now: string }) {
  const t = useMessages(trackingMessages)
  const language = useLanguage()
  const eventWords = useEventWords()
  const promiseWords = usePromiseWords()
  const { data, isPending } = useTracking(orderId)
  const parcels = data?.parcels ?? []
  const [newest] = parcels.flatMap(({ events }) => events.slice(0, 1)).sort((a, b) => b.at.localeCompare(a.at))
  const titleOf = () => {
    if (newest) return eventWords(newest)
    if (data?.promise) return promiseWords(data.promise)
    return t(data ? 'tracking.no_events' : 'tracking.title')
  }
  return (
    <CellGroup>
      <Cell
        icon="truck"
        title={isPending ? <Bone kind="short" /> : <View>{titleOf()}</View>}
        {...(parcels.length > 1 && { value: t('tracking.parcels', { n: parcels.length }) })}
        {...(newest && { note: formatMoment(newest.at, language, now) })}
        onClick={() => openPage(paths.tracking(orderId))}
      />
    </CellGroup>
  )
}
