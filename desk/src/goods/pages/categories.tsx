import type { ShopCategory } from '@haoli/contract'
import { Button, Empty, Input, Popconfirm, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useAction, useOperation } from '@/common/api/queries'
import { SortableList } from '@/common/form/sortable'
import { moved } from '@/common/form/values'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { ProblemView } from '@/common/ui/problem'
import { categoryMessages } from '../category-messages'
import { ImportCategories } from '../components/import-categories'
import '../goods.css'

const refresh = ['listShopCategories', 'listCategories'] as const
type CategoryList = { items: ShopCategory[] }

/** The shop's categories: made, renamed, put in order by dragging or by the keyboard. */
export default function Categories() {
  const t = useMessages(categoryMessages)
  const asked = useOperation<CategoryList>('listShopCategories')
  return (
    <Page
      title={t('category.title')}
      extra={
        <>
          <ImportCategories />
          <Link to="/translations">
            <Button>{t('category.translations')}</Button>
          </Link>
        </>
      }
    >
      <p className="goods-faint">{t('category.help')}</p>
      {asked.error && !asked.data ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : asked.data ? (
        <>
          {asked.data.items.length === 0 ? <Empty description={t('category.none')} /> : null}
          <Branch all={asked.data.items} parentId={null} />
        </>
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </Page>
  )
}

/** The categories below one, in their order, and a field for another. */
function Branch({ all, parentId }: { all: readonly ShopCategory[]; parentId: string | null }) {
  const order = useAction('orderCategories', { refresh })
  const below = all.filter((one) => one.parentId === parentId)
  const ids = below.map(({ id }) => id)
  return (
    <div className={parentId === null ? '' : 'goods-tree'}>
      <SortableList
        keys={ids}
        disabled={order.running}
        onMove={(from, to) => order.run({ body: { parentId, ids: moved(ids, from, to) } })}
      >
        {(key, index, handle) => {
          const one = below[index]
          return one === undefined ? null : <CategoryRow key={key} of={one} all={all} handle={handle} />
        }}
      </SortableList>
      <AddCategory parentId={parentId} />
    </div>
  )
}

function CategoryRow({ of: one, all, handle }: { of: ShopCategory; all: readonly ShopCategory[]; handle: ReactNode }) {
  const t = useMessages(categoryMessages)
  const [isOpen, setOpen] = useState(false)
  // The name as it was when somebody began to write, and what they have written by now.
  const [draft, setDraft] = useState<{ name: string; over: string } | null>(null)
  const edit = useAction('editCategory', {
    done: t('category.renamed'),
    refresh,
    onDone: () => setDraft(null),
    // Its new name is shown instead, as the message says.
    onRefused: ({ code }) => {
      if (code === 'changed_meanwhile') setDraft(null)
      return false
    },
  })
  const remove = useAction('removeCategory', { done: t('category.removed'), refresh })
  const below = all.filter(({ parentId }) => parentId === one.id).length
  const rename = () => {
    const name = draft?.name.trim()
    if (!draft || !name || name === draft.over) return setDraft(null)
    const { id, iconUrl } = one
    edit.run({ params: { id }, body: { name, iconUrl, basedOn: { name: draft.over, iconUrl } } })
  }
  return (
    <>
      <div className="goods-tree-row">
        {handle}
        <Input
          value={draft?.name ?? one.name}
          maxLength={60}
          variant="borderless"
          aria-label={t('category.name')}
          style={{ width: 220 }}
          onChange={({ target }) => setDraft({ name: target.value, over: draft?.over ?? one.name })}
          onBlur={rename}
          onPressEnter={({ currentTarget }) => currentTarget.blur()}
        />
        <span className="goods-faint">{t('category.products', { listed: one.listedCount, n: one.productCount })}</span>
        <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('category.below', { n: below })}
        </Button>
        <Link to={`/goods?category=${one.id}`}>{t('category.show')}</Link>
        {one.productCount === 0 && below === 0 ? (
          <Popconfirm
            title={t('category.remove_ask', { name: one.name })}
            okText={t('common.remove')}
            cancelText={t('common.cancel')}
            onConfirm={() => remove.run({ params: { id: one.id } })}
          >
            <Button size="small" type="link" danger loading={remove.running}>
              {t('common.remove')}
            </Button>
          </Popconfirm>
        ) : null}
      </div>
      {isOpen ? <Branch all={all} parentId={one.id} /> : null}
    </>
  )
}

function AddCategory({ parentId }: { parentId: string | null }) {
  const t = useMessages(categoryMessages)
  const [name, setName] = useState('')
  const create = useAction('createCategory', { refresh, onDone: () => setName('') })
  const add = () => {
    if (name.trim() !== '') create.run({ body: { parentId, name: name.trim(), iconUrl: null } })
  }
  return (
    <div className="goods-tree-row">
      <Input
        value={name}
        maxLength={60}
        placeholder={t('category.new')}
        aria-label={t('category.new')}
        style={{ width: 220 }}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={add}
      />
      <Button size="small" disabled={name.trim() === ''} loading={create.running} onClick={add}>
        {t('common.add')}
      </Button>
    </div>
  )
}
