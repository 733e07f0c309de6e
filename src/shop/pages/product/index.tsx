import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useProduct } from '@/common/api/products'
import { useSharedPage } from '@/common/api/use-shared-page'
import { productPath } from '@/common/blocks/links/links'
import { decodeParam } from '@/common/lib/decode-param'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { pictureAddress } from '@/common/ui/img/address'
import { NavBar } from '@/common/ui/nav-bar'
import { Screen } from '@/common/ui/screen'
import { ProductSkeleton } from '../../components/product/product-skeleton'
import { ProductView } from '../../components/product/product-view'
import { productMessages } from '../../messages/product'

export default function ProductPage() {
  const t = useMessages(productMessages)
  const { params } = useRouter()
  const id = decodeParam(params.id)
  const { data: product, error, isError, refetch } = useProduct(id, params.draft)
  const gone = id === '' || (isError && error.code === 'not_found')

  const share = useSharedPage(() => {
    const picture = product?.imageUrls[0]
    return {
      title: product?.title ?? t('common.brand'),
      path: productPath(id),
      productId: id,
      ...(picture && { imageUrl: pictureAddress(picture) }),
    }
  })
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))

  const showing = product && !gone ? 'product' : gone ? 'gone' : isError ? 'error' : 'skeleton'
  return (
    <Screen title={t('product.title')}>
      <NavBar back over={showing === 'product' || showing === 'skeleton'} />
      {showing === 'skeleton' ? <ProductSkeleton /> : null}
      {showing === 'product' && product ? <ProductView product={product} share={share} act={params.act} /> : null}
      {showing === 'error' ? <ErrorView error={error} onRetry={() => void refetch()} /> : null}
      {showing === 'gone' ? (
        <Empty
          icon="box"
          title={t('product.gone')}
          words={t('product.gone_words')}
          action={t('product.home')}
          onAction={() => openTab('home')}
        />
      ) : null}
    </Screen>
  )
}
