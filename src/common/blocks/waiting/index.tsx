import type { OrderWaiting } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatDay, formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { useLanguage } from '@/common/stores/preferences'
import { Cell, CellGroup } from '@/common/ui/cell'
import { AddressSheet } from './address-sheet'
import { waitingMessages } from './messages'
import { useAddressChange } from './use-address-change'

interface WaitingCellsProps {
  waiting: OrderWaiting
  /** The API's time of the answer. */
  now: string
  /** Presents travel free: nothing is said of freight. */
  free?: boolean
  /** Both are rejected with an ApiError where the API refuses them. */
  urge: () => Promise<unknown>
  changeAddress: (addressId: string) => Promise<unknown>
}

/** What is known of an order that waits to be shipped, and what its owner can do meanwhile. */
export function WaitingCells({ waiting, now, free, urge, changeAddress }: WaitingCellsProps) {
  const t = useMessages(waitingMessages)
  const language = useLanguage()
  const showError = useShowError()
  const [urging, setUrging] = useState(false)
  const address = useAddressChange()
  const { delay, urgedAt, urgeableFrom, shipsBy, addressChangesLeft } = waiting
  const mayUrge = urgedAt === null && Date.parse(urgeableFrom) <= Date.parse(now)

  const send = async () => {
    if (urging) return
    setUrging(true)
    try {
      if (await urge()) toast(t('waiting.urged'), 'success')
    } catch (error) {
      showError(error)
    }
    setUrging(false)
  }

  return (
    <View>
      {delay || urgedAt || mayUrge || addressChangesLeft > 0 ? (
        <CellGroup>
          {delay ? (
            <Cell
              icon="clock"
              title={t('waiting.delayed')}
              note={t('waiting.delayed_note', { day: formatDay(shipsBy, language, now), reason: delay.reason })}
            />
          ) : null}
          {mayUrge ? (
            <Cell icon="bell" title={t('waiting.urge')} note={t('waiting.urge_note')} onClick={() => void send()} />
          ) : null}
          {urgedAt ? (
            <Cell
              icon="bell"
              title={t('waiting.urged')}
              note={t('waiting.urged_note')}
              value={formatMoment(urgedAt, language, now)}
            />
          ) : null}
          {addressChangesLeft > 0 ? (
            <Cell
              icon="edit"
              title={t('waiting.address')}
              note={t('waiting.address_note', { n: addressChangesLeft })}
              onClick={address.choose}
            />
          ) : null}
        </CellGroup>
      ) : null}
      {address.picked ? (
        <AddressSheet
          addressId={address.picked}
          change={changeAddress}
          free={free === true}
          onOther={address.choose}
          onClose={address.end}
        />
      ) : null}
    </View>
  )
}
