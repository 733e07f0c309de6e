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

  const save = (known: MyShelf, change: { title?: string; productIds?: string[] }) =>
    run('save', async () => {
      const title = change.title ?? (known.title || t('ownshelf.default', { name }).slice(0, shelfTitleChars))
      try {
        await mutateAsync({ title, productIds: change.productIds ?? idsOf(known) })
        return true
      } catch (error) {
        showError(error)
        return false
      }
    })

  const has = (productId: string) => shelf !== undefined && idsOf(shelf).includes(productId)
  const toggle = async (productId: string) => {
    // A tap may come before the shelf was read.
    const known = shelf ?? (await query.refetch()).data
    if (!known) return showError(query.error)
    const isOn = idsOf(known).includes(productId)
    const others = idsOf(known).filter((id) => id !== productId)
    if (!isOn && others.length >= goodsPerShelf) return toast(t('ownshelf.full', { most: goodsPerShelf }))
    if (await save(known, { productIds: isOn ? others : [...others, productId] })) {
      toast(t(isOn ? 'ownshelf.is_taken' : 'ownshelf.is_put'))
    }
  }
  const move = (index: number, by: 1 | -1) => shelf && save(shelf, { productIds: moved(idsOf(shelf), index, by) })
  const rename = (title: string) => shelf && save(shelf, { title })
  return { query, shelf, has, toggle, move, rename, busy: busy !== null }
}

export type ChangeShelf = ReturnType<typeof useChangeShelf>
