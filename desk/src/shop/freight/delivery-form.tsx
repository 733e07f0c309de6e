import { PlainForm } from '@/common/shop-settings/setting-editor'
import type { EditedSetting } from '@/common/shop-settings/use-setting'
import { BesidePhone } from '../phone/beside-phone'
import { useShownProduct } from '../phone/use-shown-product'

/** The promise of delivery, beside the page of a product. */
export const DeliveryForm = (edited: EditedSetting) => <DeliveryFields edited={edited} />

function DeliveryFields({ edited }: { edited: EditedSetting }) {
  const { page, field } = useShownProduct()
  return (
    <BesidePhone of="delivery" edited={edited} page={page} above={field}>
      <PlainForm edited={edited} />
    </BesidePhone>
  )
}
