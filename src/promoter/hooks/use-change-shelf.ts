import { type MyShelf, promoterLimits } from '@haoli/contract'
import { useSession } from '@/common/api/session'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { useMyShelf, useSaveShelf } from '../api/shelf'
import { moved } from '../lib/moved'
import { myShelfMessages } from '../messages/my-shelf'

const { goodsPerShelf, shelfTitleChars } = promoterLimits

const idsOf = (shelf: MyShelf) => shelf.items.map(({ product }) => product.id)

/** My shelf and its changes. Each is saved at once, one at a time. */
export function useChangeShelf() {
  const t = useMessages(myShelfMessages)
  const showError = useShowError()
  const name = useSession(({ me }) => me?.nickname ?? '')
  const query = useMyShelf()
  const { mutateAsync } = useSaveShelf()
  const { run, busy } = useOneAtATime<'save'>()
  const shelf = query.data

  const save = (change: { title?: string; productIds?: string[] }) =>
    run('save', async () => {
      if (!shelf) return false
      const title = change.title ?? (shelf.title || t('mine.default', { name }).slice(0, shelfTitleChars))
      try {
        await mutateAsync({ title, productIds: change.productIds ?? idsOf(shelf) })
        return true
      } catch (error) {
        showError(error)
        return false
      }
    })

  const has = (productId: string) => shelf !== undefined && idsOf(shelf).includes(productId)
  const toggle = async (productId: string) => {
    if (!shelf) return
    const isOn = has(productId)
    const others = idsOf(shelf).filter((id) => id !== productId)
    if (!isOn && others.length >= goodsPerShelf) return toast(t('mine.full', { most: goodsPerShelf }))
    if (await save({ productIds: isOn ? others : [...others, productId] })) {
      toast(t(isOn ? 'mine.is_taken' : 'mine.is_put'))
    }
  }
  const move = (index: number, by: 1 | -1) => save({ productIds: moved(shelf ? idsOf(shelf) : [], index, by) })
  const rename = (title: string) => save({ title })
  return { query, shelf, has, toggle, move, rename, busy: busy !== null }
}

export type ChangeShelf = ReturnType<typeof useChangeShelf>
