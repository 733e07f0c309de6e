import type { Material } from '@haoli/contract'
import { Button, Image, Popconfirm } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { ProductName, ProductSelect } from '@/common/pickers/product-select'
import { FilterBar } from '@/common/ui/filter-bar'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { NewMaterial } from '../components/new-material'
import { planMessages } from '../messages'

const initial = { productId: '' }

/** What promoters send along with a product: words to copy, and pictures. */
export default function MaterialPage() {
  const t = useMessages(planMessages)
  const [{ productId }, set] = useAddress(initial)
  const [adding, setAdding] = useState(false)
  const remove = useAction('removeMaterial', { done: t('plans.removed'), refresh: ['listMaterials'] })
  return (
    <Page
      title={t('plans.material')}
      extra={
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('plans.add_material')}
        </Button>
      }
    >
      <FilterBar onReset={productId === '' ? undefined : () => set({ productId: '' })}>
        <div style={{ width: 320 }}>
          <ProductSelect
            {...(productId !== '' && { value: productId })}
            placeholder={t('plans.all_products')}
            onChange={(id) => set({ productId: id })}
          />
        </div>
      </FilterBar>
      <PagedTable<Material>
        operation="listMaterials"
        query={{ productId }}
        empty={t('plans.no_material')}
        columns={[
          {
            title: t('plans.product'),
            fixed: 'left',
            width: 220,
            render: (_, material) => <ProductName id={material.productId} />,
          },
          {
            title: t('plans.material_words'),
            width: 420,
            render: (_, { words }) => <span style={{ whiteSpace: 'pre-line' }}>{words}</span>,
          },
          {
            title: t('plans.pictures'),
            render: (_, { imageUrls }) => (
              <Image.PreviewGroup>
                {imageUrls.map((url, index) => (
                  <Image
                    key={url}
                    src={url}
                    alt={`${t('plans.pictures')} ${index + 1}`}
                    width={48}
                    height={48}
                    style={{ objectFit: 'cover' }}
                  />
                ))}
              </Image.PreviewGroup>
            ),
          },
          { title: t('plans.made_at'), render: (_, { createdAt }) => <When at={createdAt} /> },
          {
            key: 'remove',
            render: (_, { id }) => (
              <Popconfirm
                title={t('plans.remove_material')}
                description={t('plans.remove_words')}
                onConfirm={() => remove.run({ params: { id } })}
              >
                <Button size="small" danger>
                  {t('common.remove')}
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
      <NewMaterial open={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}
