import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAddresses } from '@/common/api/addresses'
import { toApiError } from '@/common/api/api-error'
import { AddressCard } from '@/common/blocks/address-card'
import { showInWords } from '@/common/blocks/error-toast/show-in-words'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import { Skeleton } from '@/common/ui/skeleton'
import { waitingMessages } from './messages'
import styles from './waiting.module.scss'
import '@/common/blocks/address-card/errors'
import './errors'

interface AddressSheetProps {
  addressId: string
  /** Rejected with an ApiError where the API refuses it. */
  change: (addressId: string) => Promise<unknown>
  /** Presents travel free: nothing is said of freight. */
  free?: boolean
  onOther: () => void
  onClose: () => void
}

/** Shows the address that was picked, and sends the order there once that is confirmed. */
export function AddressSheet({ addressId, change, free = false, onOther, onClose }: AddressSheetProps) {
  const t = useMessages(waitingMessages)
  const showError = useShowError()
  const [busy, setBusy] = useState(false)
  const { data } = useAddresses()
  const address = data?.find(({ id }) => id === addressId)

  const send = async () => {
    setBusy(true)
    try {
      if (await change(addressId)) toast(t('waiting.changed'), 'success')
    } catch (thrown) {
      const error = toApiError(thrown)
      const { fen } = error.details
      if (error.code === 'address_costs_more' && fen)
        showInWords(error, t('waiting.costs_more', { fee: formatFen(fen) }))
      else showError(error)
    }
    onClose()
  }

  const foot = (
    <View className={styles.foot}>
      <Button grow kind="outline" disabled={busy} onClick={onOther}>
        {t('waiting.other')}
      </Button>
      <Button grow loading={busy} disabled={!address} onClick={() => void send()}>
        {t('waiting.yes')}
      </Button>
    </View>
  )
  return (
    <Sheet open title={t('waiting.sheet')} foot={foot} onClose={onClose}>
      {address ? <AddressCard address={address} /> : <Skeleton kind="text" count={1} />}
      {free ? null : <View className={styles.freight}>{t('waiting.freight')}</View>}
    </Sheet>
  )
}
