import { Button } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { toast } from '@/common/platform/feedback'
import { shareBy } from '@/common/platform/share'
import { Icon } from '@/common/ui/icon'
import { IconButton } from '@/common/ui/icon-button'
import { productMessages } from '../../messages/product'
import styles from './product.module.scss'

/** Shares the page: on WeChat by its chat picker, in a browser by a copied link. */
export function ShareButton({ share }: { share: () => Promise<void> }) {
  const t = useMessages(productMessages)
  if (shareBy === 'native') {
    return (
      <Button className={styles.share} openType="share" {...aria({ label: t('common.share') })}>
        <Icon name="share" />
      </Button>
    )
  }
  const copy = () => {
    share().then(
      () => toast(t('product.link_copied')),
      () => toast(t('common.pull_later')),
    )
  }
  return <IconButton className={styles.shareLink} icon="share" label={t('common.share')} onClick={copy} />
}
