import { Button as NativeButton, View } from '@tarojs/components'
import { useT } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPrivacyGuide } from '@/common/platform/privacy'
import { usePageVisible } from '@/common/platform/visibility'
import { agreeToPrivacy, refusePrivacy, usePrivacy } from '@/common/stores/privacy'
import { Button } from '../button'
import { Sheet } from '../sheet'
import styles from './privacy-sheet.module.scss'

const agreeId = 'agree-privacy'

/** The shop's own sheet for WeChat's privacy agreement. Part of every page, because any call may need it. */
export function PrivacySheet() {
  const t = useT()
  const asked = usePrivacy(({ questions }) => questions.length > 0)
  const visible = usePageVisible()
  if (!asked || !visible) return null
  return (
    <Sheet open title={t('privacy.title')} onClose={refusePrivacy}>
      <View className={styles.words}>{t('privacy.words')}</View>
      <View className={styles.guide} onClick={() => void openPrivacyGuide()} {...aria({ role: 'link' })}>
        {t('privacy.guide')}
      </View>
      <View className={styles.buttons}>
        <Button kind="quiet" grow onClick={refusePrivacy}>
          {t('privacy.refuse')}
        </Button>
        <NativeButton
          id={agreeId}
          className={styles.agree}
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => agreeToPrivacy(agreeId)}
        >
          {t('privacy.agree')}
        </NativeButton>
      </View>
    </Sheet>
  )
}
